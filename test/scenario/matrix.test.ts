import { describe, expect, test } from "vitest"
import muon from "../../src/catalog/methods/muon.ts"
import { pointAt, race } from "./race.ts"

const ANGLE = 0.6
const [COS, SIN] = [Math.cos(ANGLE), Math.sin(ANGLE)]
const turn = ([x, y]: readonly [number, number]): [number, number] => [
  COS * x - SIN * y,
  SIN * x + COS * y,
]

/** How far the turned run is from the run on the turned quadratic, at the worst of 40 steps. */
async function deviation(method: string): Promise<number> {
  const start: [number, number] = [-4, 1.5]
  const runs = [{ method }]
  const [plain] = await race({
    objective: { formula: "0.5*(x^2 + 20*y^2)" },
    start,
    budget: 40,
    runs,
  })
  const [turned] = await race({
    objective: {
      formula: "0.5*((c*x + s*y)^2 + 20*(c*y - s*x)^2)",
      parameters: { c: COS, s: SIN },
    },
    start: turn(start),
    budget: 40,
    runs,
  })
  const steps = Array.from({ length: 41 }, (_, k) => k)
  const distances = steps.map((k) => {
    const [x, y] = turn(pointAt(plain!, k))
    const [u, v] = pointAt(turned!, k)
    return Math.hypot(u - x, v - y)
  })
  return Math.max(...distances)
}

describe("turning the axes turns the run", () => {
  test.each(["shampoo", "muon", "m-fac", "nonlinear-cg", "saddle-free-newton"])(
    "of %s",
    async (method) => {
      expect(await deviation(method)).toBeLessThan(1e-9)
    },
  )

  test("but not that of AdaGrad, which knows its axes only", async () => {
    expect(await deviation("adagrad")).toBeGreaterThan(0.1)
  })
})

describe("Muon on the plane", () => {
  test("takes steps 0.696 times the rate long", async () => {
    const [trace] = await race({
      objective: { formula: "0.5*(x^2 + 50*y^2)" },
      start: [-4, 1.5],
      budget: 30,
      runs: [{ method: "muon", hyper: { lr: 0.05 } }],
    })
    for (let k = 0; k < 30; k++) {
      const [[x, y], [u, v]] = [pointAt(trace!, k), pointAt(trace!, k + 1)]
      expect(Math.hypot(u - x, v - y) / 0.05).toBeCloseTo(0.696, 3)
    }
  })

  test("with weight decay ends on the border of a ball, if the minimum is outside", async () => {
    const hyper = { lr: 0.05, weightDecay: 0.5 }
    const [trace] = await race({
      objective: { formula: "0.5*((x-10)^2 + (y-5)^2)" },
      start: [-4, 1.5],
      budget: 1000,
      runs: [{ method: "muon", hyper }],
    })
    const [x, y] = pointAt(trace!, 1000)
    expect(Math.hypot(x, y)).toBeCloseTo(muon.bound(hyper)!.radius, 3)
    expect(y / x).toBeCloseTo(0.5, 6)
  })
})

/** M-FAC's step at iterate k of f = (a x^2 + b y^2) / 2, by a dense solve with the last m gradients. */
function denseStep(points: readonly (readonly [number, number])[], m: number, damping: number) {
  const [a, b] = [1, 3]
  const gradients = points.map(([x, y]) => [a * x, b * y] as const)
  let [xx, xy, yy] = [damping, 0, damping]
  for (const [u, v] of gradients.slice(-m)) {
    xx += (u * u) / m
    xy += (u * v) / m
    yy += (v * v) / m
  }
  const [u, v] = gradients.at(-1)!
  const determinant = xx * yy - xy * xy
  return [(yy * u - xy * v) / determinant, (xx * v - xy * u) / determinant] as const
}

test.each([1, 5, 128])("M-FAC with %d gradients takes the step of the dense solve", async (m) => {
  const [lr, damping, budget] = [0.1, 0.5, 160]
  const [trace] = await race({
    objective: { formula: "0.5*(x^2 + 3*y^2)" },
    start: [-4, 1.5],
    budget,
    runs: [{ method: "m-fac", hyper: { lr, damping, m } }],
  })
  const points = Array.from({ length: budget + 1 }, (_, k) => pointAt(trace!, k))
  for (let k = 0; k < budget; k++) {
    const [u, v] = denseStep(points.slice(0, k + 1), m, damping)
    const [x, y] = points[k]!
    const [nextX, nextY] = points[k + 1]!
    expect(Math.hypot(nextX - x + lr * u, nextY - y + lr * v), `step ${k}`).toBeLessThan(1e-12)
  }
})
