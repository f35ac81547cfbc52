import { largestStableRate, regression } from "../analysis/meanSquare.ts"
import { normals } from "../core/philox.ts"

/** Linear regressions without noise that are drawn alike, one for each seed. */
export const ENSEMBLE = { problems: 24, rows: 20, weights: 5 } as const
/** Powers of two up to far beyond the number of rows. */
export const BATCHES = Array.from({ length: 9 }, (_, i) => 2 ** i)

/** Quartiles over an ensemble, one for each batch size. */
export interface Quartiles {
  readonly lower: readonly number[]
  readonly median: readonly number[]
  readonly upper: readonly number[]
}

export interface SgdStability {
  /** The largest stable rate over that of gradient descent, 2 over the largest curvature. */
  readonly rate: Quartiles
  /** The trace of the Hessian at that rate, over 2/η: at most 1 with one row at a time. */
  readonly trace: Quartiles
}

/** Computes where SGD stops being stable in the mean square; rests after each batch size, so that the page can move. */
export async function sgdStability(
  rest: () => Promise<unknown>,
  wanted: { readonly aborted: boolean },
): Promise<SgdStability | null> {
  const problems = Array.from({ length: ENSEMBLE.problems }, (_, seed) => {
    const random = normals(seed + 1)
    const row = () => Array.from({ length: ENSEMBLE.weights }, () => random.next().value)
    return regression(Array.from({ length: ENSEMBLE.rows }, row))
  })
  const rates: number[][] = []
  for (const batch of BATCHES) {
    await rest()
    if (wanted.aborted) return null
    rates.push(problems.map((one) => largestStableRate(one, batch)))
  }
  const scaledBy = (limit: (curvatures: readonly number[]) => number) =>
    quartiles(rates.map((row) => row.map((rate, i) => (rate * limit(problems[i]!.curvatures)) / 2)))
  return {
    rate: scaledBy((curvatures) => curvatures.at(-1)!),
    trace: scaledBy((curvatures) => curvatures.reduce((sum, h) => sum + h, 0)),
  }
}

function quartiles(rows: readonly (readonly number[])[]): Quartiles {
  const at = (part: number) =>
    rows.map((row) => row.toSorted((a, b) => a - b)[Math.round(part * (row.length - 1))]!)
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
