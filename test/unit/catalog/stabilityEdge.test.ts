import { describe, expect, test } from "vitest"
import { stabilityEdge } from "../../../src/catalog/stabilityEdge.ts"
import type { Axis } from "../../../src/core/survey.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const RATE: Axis = { part: "hyper", name: "lr", from: 1e-3, to: 1, log: true }
const MOMENTUM: Axis = { part: "hyper", name: "momentum", from: 0, to: 0.99 }
const L = 40

const edge = (draft: object, run: object, up: Axis = MOMENTUM) =>
  stabilityEdge(
    parseScenario({
      version: 1,
      objective: { surface: "ellipse", parameters: { a: 1, b: L } },
      budget: 10,
      runs: [run],
      ...draft,
    }),
    0,
    [RATE, up],
  )

describe("the largest stable rate on a quadratic", () => {
  test.each([
    ["gd", "2/L", () => 2 / L],
    ["momentum", "2(1 + mu)/L", (mu: number) => (2 * (1 + mu)) / L],
    ["nesterov", "2(1 + mu)/((1 + 2 mu)L)", (mu: number) => (2 * (1 + mu)) / ((1 + 2 * mu) * L)],
  ])("of %s is %s", (method, _, expected) => {
    const up: Axis = method === "gd" ? { part: "start", name: "x", from: 0, to: 1 } : MOMENTUM
    const found = edge({}, { method }, up)!
    for (const at of [0, 0.3, 0.9]) expect(found.rateAt(at)! / expected(at)).toBeCloseTo(1, 9)
  })

  test("follows weight decay, a parameter of the surface, and a turn leaves it where it is", () => {
    const decay = edge({}, { method: "gd" }, { ...MOMENTUM, name: "weightDecay" })!
    expect(decay.rateAt(10)).toBeCloseTo(2 / (L + 10), 12)
    expect(decay.sharpness).toBeCloseTo(L, 12)
    const b: Axis = { part: "objective", name: "b", from: 10, to: 100 }
    expect(edge({}, { method: "gd" }, b)!.rateAt(25)).toBeCloseTo(2 / 25, 12)
    expect(edge({}, { method: "gd" }, b)!.sharpness).toBeNull()
    const turned = {
      objective: { surface: "ellipse", parameters: { a: 1, b: L }, transform: { rotate: 33 } },
    }
    expect(edge(turned, { method: "momentum" })!.rateAt(0.5)).toBeCloseTo(3 / L, 12)
  })

  test.each([
    ["a surface that is no quadratic", { objective: { surface: "rosenbrock" } }, {}],
    ["a kink", { objective: { formula: "x^2+abs(y)" } }, {}],
    ["a saddle", { objective: { formula: "x^2-y^2" } }, {}],
    ["a moving loss", { objective: { formula: "x^2+y^2+t*x" } }, {}],
    ["a box", { objective: { surface: "ellipse", constrained: true } }, {}],
    ["a schedule", { schedule: { kind: "cosine" } }, {}],
    ["a scheduled momentum", {}, { scheduled: { momentum: { kind: "cosine" } } }],
    ["noise", { oracle: { kind: "gaussian" } }, {}],
    ["clipping", { oracle: { kind: "exact", clip: 1 } }, {}],
    ["a line search", {}, { hyper: { stepSize: "armijo" } }],
    ["a method without a limit of its own", {}, { method: "adam" }],
  ])("is none with %s", (_, draft, run) => {
    const up: Axis = "method" in run ? { ...MOMENTUM, name: "beta1" } : MOMENTUM
    expect(edge(draft, { method: "momentum", ...run }, up)).toBeNull()
  })
})
