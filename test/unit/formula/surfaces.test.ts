import { evaluate } from "mathjs"
import temml from "temml"
import { expect, test } from "vitest"
import { emitJs } from "../../../src/formula/emitJs.ts"
import { type Evaluator, evaluator } from "../../../src/formula/evaluate.ts"
import { toTex } from "../../../src/formula/tex.ts"
import { deviation, gradientByDifferences, hessianByDifferences } from "./numeric.ts"
import { surfaces } from "./surfaces.ts"

const cases = surfaces.map((surface) => [surface.id, surface] as const)

/** Points off every kink and symmetry axis of the domain. */
function points({ domain, starts }: (typeof surfaces)[number]) {
  const [[x0, x1], [y0, y1]] = domain as readonly [
    readonly [number, number],
    readonly [number, number],
  ]
  const inside = [0.137, 0.419, 0.683, 0.911].map((s, i) => {
    return [x0 + s * (x1 - x0), y0 + ((s * 7.3 + i * 0.31) % 1) * (y1 - y0)] as const
  })
  return [...starts, ...inside]
}

test.each(cases)("%s agrees with mathjs", (_, surface) => {
  const f = evaluator(surface.parsed)
  for (const [x, y] of points(surface)) {
    const wanted = evaluate(surface.formula, { ...surface.parameters, x, y })
    expect(deviation([f.value([x, y], surface.parameters)], [wanted])).toBeLessThan(1e-13)
  }
})

test.each(cases)("%s has the golden values and gradients", (_, surface) => {
  const f = evaluator(surface.parsed)
  for (const [i, start] of surface.starts.entries()) {
    expect(deviation([f.value(start, surface.parameters)], [surface.f_at_starts[i]!])).toBeLessThan(
      1e-13,
    )
    const gradient = f.gradient(start, surface.parameters)
    expect(deviation(gradient, surface.grad_at_starts[i]!)).toBeLessThan(2e-5)
  }
})

test.each(cases)("%s has derivatives that match central differences", (_, surface) => {
  const f = evaluator(surface.parsed)
  for (const point of points(surface)) {
    const h = 1e-5 * Math.max(1, ...point.map(Math.abs)) ** 0.5
    const gradient = f.gradient(point, surface.parameters)
    const bySteps = gradientByDifferences(f, point, h, surface.parameters)
    expect(deviation(gradient, bySteps), `gradient at ${point}`).toBeLessThan(1e-6)
    const hessian = f.hessian(point, surface.parameters).flat()
    const twice = hessianByDifferences(f, point, h, surface.parameters).flat()
    expect(deviation(hessian, twice), `Hessian at ${point}`).toBeLessThan(1e-6)
  }
})

test.each(cases)("%s computes the same as exported JavaScript", (_, surface) => {
  const f = evaluator(surface.parsed)
  const exported = new Function(`return ${emitJs(surface.parsed)}`)() as Evaluator
  for (const point of points(surface)) {
    for (const part of ["value", "gradient", "hessian"] as const) {
      expect(exported[part](point, surface.parameters)).toEqual(f[part](point, surface.parameters))
    }
  }
})

test.each(cases)("%s has TeX that temml accepts", (_, surface) => {
  expect(temml.renderToString(toTex(surface.parsed), { throwOnError: true })).toContain("<math")
})
