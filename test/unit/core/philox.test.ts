import { expect, test } from "vitest"
import { normals, philox } from "../../../src/core/philox.ts"
import { golden } from "../../golden.ts"

interface Vector {
  readonly ctr: readonly string[]
  readonly key: readonly string[]
  readonly out: readonly string[]
}

const vectors = golden<{ "philox4x32-10": Vector[] }>("rng")["philox4x32-10"]
const wordsOf = (hex: readonly string[]) => hex.map((digits) => Number.parseInt(digits, 16))

test.each(vectors)("Philox gives its known answer for the counter $ctr", ({ ctr, key, out }) => {
  const [a, b, c, d] = wordsOf(ctr)
  const [k, l] = wordsOf(key)
  expect(philox([a!, b!, c!, d!], [k!, l!])).toEqual(wordsOf(out))
})

test("normal numbers have mean 0 and variance 1, and follow from the seed alone", () => {
  const draw = (seed: number) => {
    const random = normals(seed)
    return Array.from({ length: 20_000 }, () => random.next().value)
  }
  const values = draw(3)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.04)
  expect(draw(3)).toEqual(values)
  expect(draw(4)[0]).not.toBe(values[0])
})
