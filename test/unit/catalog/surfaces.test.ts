import { describe, expect, test } from "vitest"
import { surfaces } from "../../../src/catalog/index.ts"
import { resolveObjective } from "../../../src/catalog/plan.ts"
import {
  type Domain,
  objectiveNames,
  type Point,
  SURFACE_GROUPS,
} from "../../../src/core/objective.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { golden } from "../../golden.ts"
import { deviation, gradientByDifferences, hessianByDifferences } from "../formula/numeric.ts"

interface Reference {
  readonly id: string
  readonly formula: string
  readonly params: Readonly<Record<string, { value: number; min: number; max: number }>>
  readonly domain: Domain
  /** [x, y, f], or a sentence about the curve that they form. */
  readonly minima: string | readonly (readonly [number, number, number])[]
  readonly starts: readonly Point[]
  readonly f_at_starts: readonly number[]
  readonly grad_at_starts: readonly Point[]
  readonly numeric_min_in_domain: readonly [number, number, number]
}

const references = golden<Reference[]>("surfaces")
const referenced = references.map(({ id }) => id)

/** What else a minimum is, where it is not both flat and bowl-shaped. */
const UNUSUAL_MINIMA: Readonly<Record<string, string>> = {
  eggholder: "on the border, towards which f still falls",
  diffgrad3: "a kink, where our derivative is that of one side",
}

/** Lowest values that a search of the box cannot find to eight digits. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  bukin6: "in a crease with infinite slope, where the search stops at 0.0003",
  logistic: "only at infinity",
  rivervalley: "only at infinity",
}

/** Starts at which the slope is smaller than 1e-6. */
const FLAT_STARTS: Readonly<Record<string, string>> = {
  easom: "the origin is on the plateau",
  plateau: "(3.5, 3) is on the plateau",
}

const RANDOM_POINTS = 60

/** A sequence that fills the box evenly. */
function pointsOf({ domain, starts }: { domain: Domain; starts: readonly Point[] }): Point[] {
  const at = (i: number, step: number, axis: number) => {
    const [low, high] = domain[axis]!
    return low + ((0.5 + i * step) % 1) * (high - low)
  }
  const filling = Array.from({ length: RANDOM_POINTS }, (_, i): Point => {
    return [at(i + 1, 0.7548776662, 0), at(i + 1, 0.5698402909, 1)]
  })
  return [...starts, ...filling]
}

test("the catalogue has every surface of the reference, and moving losses besides", () => {
  const others = Object.keys(surfaces).filter((id) => !referenced.includes(id))
  expect(Object.keys(surfaces).length - others.length).toBe(references.length)
  for (const id of others) expect(surfaces[id]!.group).toBe("moving losses")
})

test("names and lessons are all different, and every group is used", () => {
  const all = Object.values(surfaces)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(new Set(all.map(({ lesson }) => lesson)).size).toBe(all.length)
  expect([...new Set(all.map(({ group }) => group))]).toEqual([...SURFACE_GROUPS])
  for (const { lesson } of all) expect(lesson).toMatch(/^[A-Z].{30,260}\.$/)
})

/** A surface with what is computed of it; of a moving one, the first loss. */
function computed(id: string) {
  const surface = surfaces[id]!
  const { parameters } = resolveObjective({ surface: id })
  const f = evaluator(parse(surface.formula, objectiveNames(Object.keys(parameters))))
  return { surface, f, values: { ...parameters, t: 1 } }
}

describe.each(references.map((reference) => [reference.id, reference] as const))(
  "%s",
  (id, reference) => {
    const { surface, f, values } = computed(id)

    test("is the reference's surface", () => {
      expect(surface.formula).toBe(reference.formula)
      expect(surface.parameters ?? {}).toEqual(reference.params)
      expect(surface.domain).toEqual(reference.domain)
      expect([...surface.starts].sort()).toEqual([...reference.starts].sort())
    })

    test("has the reference's values and slopes at its starts", () => {
      for (const [i, start] of reference.starts.entries()) {
        expect(deviation([f.value(start, values)], [reference.f_at_starts[i]!])).toBeLessThan(1e-12)
        // The reference took differences.
        const slope = f.gradient(start, values)
        expect(deviation(slope, reference.grad_at_starts[i]!)).toBeLessThan(2e-5)
      }
    })

    test("has the reference's minima, and where those are a curve none", () => {
      const { minima } = reference
      if (typeof minima === "string") expect(surface.minima).toEqual([])
      else
        for (const [x, y, value] of minima) {
          const near = surface.minima.some(([a, b]) => Math.hypot(a - x, b - y) < 1e-6)
          expect(near, `(${x}, ${y})`).toBe(true)
          expect(surface.minimum).toBeCloseTo(value, 6)
        }
      if (minima.length === 0) expect(surface.minima).toEqual([])
    })

    test("nothing in its box is lower", () => {
      const lowest = reference.numeric_min_in_domain[2]
      if (surface.minimum === undefined) expect(surface.constrained).toBe(true)
      else if (id in NOT_FOUND) expect(lowest).toBeGreaterThan(surface.minimum)
      else expect(surface.minimum).toBeCloseTo(lowest, 8)
      for (const point of pointsOf(surface))
        expect(f.value(point, values)).toBeGreaterThanOrEqual((surface.minimum ?? lowest) - 1e-9)
    })
  },
)

describe.each(Object.keys(surfaces))("%s", (id) => {
  const { surface, f, values } = computed(id)

  test("its minima are flat, bowl-shaped and as low as it says", () => {
    for (const minimum of surface.minima) {
      expect(f.value(minimum, values)).toBeCloseTo(surface.minimum!, 10)
      if (id in UNUSUAL_MINIMA) continue
      // At the kinks of Ackley, Salomon, the crease and the waves our derivatives are 0 by convention.
      expect(Math.hypot(...f.gradient(minimum, values))).toBeLessThan(1e-6)
      const [[a, b], [, c]] = f.hessian(minimum, values) as [[number, number], [number, number]]
      expect(a).toBeGreaterThanOrEqual(0)
      expect(a * c - b * b).toBeGreaterThanOrEqual(0)
    }
  })

  test("its starts lie in its box, and the run does not begin at a minimum", () => {
    const [[x0, x1], [y0, y1]] = surface.domain
    const slopes = surface.starts.map(([x, y]) => {
      expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true)
      return Math.hypot(...f.gradient([x, y], values))
    })
    expect(Math.min(...slopes) < 1e-6).toBe(id in FLAT_STARTS)
  })

  test("its derivatives are those of differences", () => {
    for (const point of pointsOf(surface)) {
      const h = 1e-5 * Math.max(1, ...point.map(Math.abs)) ** 0.5
      const slope = gradientByDifferences(f, point, h, values)
      expect(deviation(f.gradient(point, values), slope), `slope at ${point}`).toBeLessThan(1e-5)
      const bends = hessianByDifferences(f, point, h, values).flat()
      const hessian = f.hessian(point, values).flat()
      expect(deviation(hessian, bends), `Hessian at ${point}`).toBeLessThan(1e-5)
    }
  })
})

test("minima move with the parameters", () => {
  const moved = resolveObjective({ surface: "rosenbrock", parameters: { a: 1.5 } })
  expect(moved.minima[0]![0]).toBeCloseTo(1.5, 10)
  expect(moved.minima[0]![1]).toBeCloseTo(2.25, 10)
  expect(moved.minimum).toBeCloseTo(0, 20)
})

test("the minimum of a surface that is kept in its box is not known beyond it", () => {
  const surface = "eggholder"
  expect(resolveObjective({ surface }).minimum).toBeCloseTo(-959.6407, 4)
  expect(resolveObjective({ surface }).constrained).toBe(true)
  const freed = resolveObjective({ surface, constrained: false })
  expect([freed.minima, freed.minimum]).toEqual([[], undefined])
})
