/** Averages of iterates, [steps + 1, 2] like the path that they are made from: a second run that costs no gradient. */

/** The mean of all iterates up to each one. Polyak & Juditsky, SIAM J. Control Optim. 30, 1992. */
export function uniformAverage(x: ArrayLike<number>, steps: number): Float64Array<ArrayBuffer> {
  return average(x, steps, (k) => 1 / (k + 1))
}

/**
 * An average that forgets: it weighs about the last `window` iterates, and is corrected for its start as Adam's moments
 * are, so that it begins at the first iterate.
 */
export function exponentialAverage(
  x: ArrayLike<number>,
  steps: number,
  window: number,
): Float64Array<ArrayBuffer> {
  const beta = Math.max(0, 1 - 2 / (window + 1))
  return average(x, steps, (k) => (1 - beta) / (1 - beta ** (k + 1)))
}

/** Takes the share `weight(k)` of iterate k into what is averaged so far. */
function average(
  x: ArrayLike<number>,
  steps: number,
  weight: (k: number) => number,
): Float64Array<ArrayBuffer> {
  const path = new Float64Array(2 * (steps + 1))
  let [px, py] = [0, 0]
  for (let k = 0; k <= steps; k++) {
    const share = weight(k)
    px += share * (x[2 * k]! - px)
    py += share * (x[2 * k + 1]! - py)
    path[2 * k] = px
    path[2 * k + 1] = py
  }
  return path
}
