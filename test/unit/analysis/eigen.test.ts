import { expect, test } from "vitest"
import { eigen, type Symmetric } from "../../../src/analysis/eigen.ts"
import { golden } from "../../golden.ts"

interface Row {
  readonly H: Symmetric
  readonly lmin: number
  readonly lmax: number
  readonly angle_of_lmax_vector: number
}

const { table } = golden<{ eig2x2: { table: Row[] } }>("spectra").eig2x2

test.each(table)("$H", ({ H, lmin, lmax, angle_of_lmax_vector }) => {
  const { largest, smallest, angle } = eigen(H)
  expect(Math.abs(largest - lmax)).toBeLessThan(1e-8)
  expect(Math.abs(smallest - lmin)).toBeLessThan(1e-8)
  expect(Math.abs(angle - angle_of_lmax_vector)).toBeLessThan(1e-8)
})
