import { philox } from "../../core/philox.ts"

/**
 * Points that fill the unit cube evenly, [count][dimensions]: the additive recurrence with the powers of the generalised
 * golden ratio, shifted by a seed. Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018.
 */
export function lowDiscrepancy(count: number, dimensions: number, seed: number): number[][] {
  const ratio = goldenRatio(dimensions)
  const shifts = Array.from(
    { length: dimensions },
    (_, j) => philox([j, 0, 0, 0], [seed, 0])[0] / 2 ** 32,
  )
  return Array.from({ length: count }, (_, i) =>
    shifts.map((shift, j) => (shift + (i + 1) * ratio ** -(j + 1)) % 1),
  )
}

/** The positive root of x^(d + 1) = x + 1, by fixed point: it contracts. */
function goldenRatio(dimensions: number): number {
  let x = 2
  for (let k = 0; k < 60; k++) x = (1 + x) ** (1 / (dimensions + 1))
  return x
}
