/**
 * Exponential moving average of the first `count` values over about `window` of them, corrected for its start as
 * Adam's moments are: the average of equal values is that value from the first one on.
 */
export function smooth(
  values: ArrayLike<number>,
  count: number,
  window: number,
): Float64Array<ArrayBuffer> {
  const beta = 1 - 2 / (window + 1)
  const result = new Float64Array(count)
  let [average, correction] = [0, 0]
  for (let k = 0; k < count; k++) {
    average = beta * average + (1 - beta) * values[k]!
    correction = beta * correction + (1 - beta)
    result[k] = average / correction
  }
  return result
}
