import { describe, expect, test } from "vitest"
import { surfaces } from "../../../src/catalog/index.ts"
import { resolveObjective } from "../../../src/catalog/plan.ts"
import { evaluator } from "../../../src/formula/evaluate.ts"
import { parse } from "../../../src/formula/formula.ts"
import { golden } from "../../golden.ts"

interface Reference {
  readonly id: string
  readonly formula: string
  readonly params: Readonly<Record<string, { value: number; min: number; max: number }>>
  readonly domain: readonly unknown[]
  readonly numeric_min_in_domain: readonly [number, number, number]
}

const references = new Map(golden<Reference[]>("surfaces").map((entry) => [entry.id, entry]))

describe.each(Object.entries(surfaces))("%s", (id, surface) => {
  const names = { variables: ["x", "y"], parameters: Object.keys(surface.parameters ?? {}) }
  const { parameters } = resolveObjective({ surface: id })
  const f = evaluator(parse(surface.formula, names))

  test("is the reference's surface", () => {
    const reference = references.get(id)!
    expect(surface.formula).toBe(reference.formula)
    expect(surface.parameters ?? {}).toEqual(reference.params)
    expect(surface.domain).toEqual(reference.domain)
  })

  test("its minima are flat, bowl-shaped and as low as it says", () => {
    for (const minimum of surface.minima) {
      // Ackley has a kink there, at which our derivatives are 0 by convention.
      expect(Math.hypot(...f.gradient(minimum, parameters))).toBeLessThan(1e-6)
      const [[a, b], [, c]] = f.hessian(minimum, parameters) as [[number, number], [number, number]]
      expect(a * c - b * b).toBeGreaterThanOrEqual(0)
      expect(f.value(minimum, parameters)).toBeCloseTo(surface.minimum!, 10)
    }
    const [, , lowest] = references.get(id)!.numeric_min_in_domain
    if (surface.minimum !== undefined) expect(surface.minimum).toBeCloseTo(lowest, 8)
  })

  test("its starts lie in its domain, and the run does not begin at a minimum", () => {
    const [[x0, x1], [y0, y1]] = surface.domain
    for (const [x, y] of surface.starts) {
      expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true)
      expect(Math.hypot(...f.gradient([x, y], parameters))).toBeGreaterThan(1e-6)
    }
  })
})

test("minima move with the parameters", () => {
  const moved = resolveObjective({ surface: "rosenbrock", parameters: { a: 1.5 } })
  expect(moved.minima[0]![0]).toBeCloseTo(1.5, 10)
  expect(moved.minima[0]![1]).toBeCloseTo(2.25, 10)
  expect(moved.minimum).toBeCloseTo(0, 20)
})
