import { describe, expect, test } from "vitest"
import { symmetricEigen } from "../../../src/analysis/jacobi.ts"
import { largestStableRate, regression } from "../../../src/analysis/meanSquare.ts"
import { normals } from "../../../src/core/philox.ts"

const problem = (n: number, d: number, seed: number) => {
  const random = normals(seed)
  return Array.from({ length: n }, () => Array.from({ length: d }, () => random.next().value))
}

test("one input and one weight: the rate is 2 over the input squared, for any batch", () => {
  const one = regression([[3]])
  for (const batch of [1, 2, 64]) expect(largestStableRate(one, batch)).toBeCloseTo(2 / 9, 14)
})

test.each([1, 2, 8])(
  "two inputs 1 and 2, batches of %d: 2 H / (E h²/B + (1 - 1/B) H²)",
  (batch) => {
    // h = 1 and 4: H = 2.5, E h² = 8.5.
    const expected = 5 / (8.5 / batch + (1 - 1 / batch) * 6.25)
    expect(largestStableRate(regression([[1], [2]]), batch)).toBeCloseTo(expected, 13)
  },
)

test("inputs along two axes are two problems, of which one row in two is the other's", () => {
  // Alone each row is h = diag(a², 0): H = a²/2, E h² = a⁴/2, so that for one row the rate is 2 (a²/2)/(a⁴/2) = 2/a².
  const { curvatures, ...rest } = regression([
    [3, 0],
    [0, 1],
  ])
  expect(curvatures).toEqual([0.5, 4.5])
  expect(largestStableRate({ curvatures, ...rest }, 1)).toBeCloseTo(2 / 9, 12)
})

/** The problems of the specification's table, (n, d), with seeds of ours. */
const sizes = [
  [6, 6],
  [4, 8],
  [20, 5],
  [100, 4],
] as const

describe.each(sizes)("%d rows of %d numbers", (n, d) => {
  const problems = Array.from({ length: 12 }, (_, seed) => regression(problem(n, d, seed + 1)))

  test("with one row at a time η Tr(H) / 2 is at most 1", () => {
    for (const one of problems) {
      const trace = one.curvatures.reduce((sum, h) => sum + h, 0)
      const share = (largestStableRate(one, 1) * trace) / 2
      expect(share).toBeLessThanOrEqual(1)
      expect(share).toBeGreaterThan(0.2)
    }
  })

  test("with 64 rows the limit is nearly gradient descent's, 2 over the largest curvature", () => {
    for (const one of problems) {
      const share = (largestStableRate(one, 64) * one.curvatures.at(-1)!) / 2
      expect(share).toBeGreaterThan(0.9)
      expect(share).toBeLessThan(1)
    }
  })

  test("it grows with the batch", () => {
    for (const one of problems) {
      const rates = [1, 2, 8, 64].map((batch) => largestStableRate(one, batch))
      expect(rates.toSorted((a, b) => a - b)).toEqual(rates)
    }
  })

  test("the second moment stays just below the rate and grows just above", () => {
    const one = problems[0]!
    for (const batch of [1, 8]) {
      const rate = largestStableRate(one, batch)
      expect(growth(one, batch, 0.98 * rate)).toBeLessThan(1)
      expect(growth(one, batch, 1.02 * rate)).toBeGreaterThan(1)
    }
  })
})

/** Growth of the second moment in a late step, by the mean over all rows of (1 - η h) M (1 - η h) and its batches. */
function growth(
  { inputs, curvatures }: ReturnType<typeof regression>,
  batch: number,
  rate: number,
) {
  let moment = curvatures.map((_, i) => curvatures.map((_, j) => Number(i === j)))
  let ratio = 0
  for (let k = 0; k < 3000; k++) {
    const next = moment.map((row, i) =>
      row.map((m, j) => m * (1 - rate * curvatures[i]!) * (1 - rate * curvatures[j]!)),
    )
    const add = (entry: (i: number, j: number) => number, share: number) => {
      for (const [i, row] of next.entries())
        for (const [j] of row.entries()) row[j]! += (share * rate * rate * entry(i, j)) / batch
    }
    // What a batch adds to its mean: the covariance of h M h over the batch size.
    for (const x of inputs) {
      const seen = moment.reduce(
        (s, r, a) => s + r.reduce((t, m, b) => t + m * x[a]! * x[b]!, 0),
        0,
      )
      add((i, j) => x[i]! * x[j]! * seen, 1 / inputs.length)
    }
    add((i, j) => curvatures[i]! * moment[i]![j]! * curvatures[j]!, -1)
    const size = next.reduce((sum, row, i) => sum + row[i]!, 0)
    ratio = size / moment.reduce((sum, row, i) => sum + row[i]!, 0)
    moment = next.map((row) => row.map((m) => m / size))
  }
  return ratio
}

test("eigenvalues and eigenvectors of a symmetric matrix put it together again", () => {
  const random = normals(7)
  const half = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => random.next().value))
  const matrix = half.map((row, i) => row.map((value, j) => value + half[j]![i]!))
  const { values, vectors } = symmetricEigen(matrix)
  expect(values.toSorted((a, b) => a - b)).toEqual(values)
  for (const [i, row] of matrix.entries())
    for (const [j, entry] of row.entries()) {
      const sum = values.reduce((total, v, k) => total + v * vectors[k]![i]! * vectors[k]![j]!, 0)
      expect(sum).toBeCloseTo(entry, 12)
    }
})
