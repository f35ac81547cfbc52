/** The seeds 1 to `count`. */
export const seeds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i + 1)

/** The upper one of the two middle values, where there are two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
