import type { TrialsOrder } from "../core/trials.ts"

/** Words of 4 bytes in the struct Search of trials.wgsl. */
export const SEARCH_WORDS = 8

/** Trials of one dispatch. */
interface Span {
  readonly first: number
  readonly count: number
  /** The trial whose ending is the first that is kept. */
  readonly kept: number
}

/** Writes an order and a part of its trials in the layout of trials.wgsl; floats and words may be views of one buffer. */
export function packSearch(
  { starts, seeds, calls, floor, tolerance }: TrialsOrder,
  { first, count, kept }: Span,
  floats: Float32Array | Float64Array,
  words: Uint32Array,
): void {
  words.set([first, count, kept, starts.length, seeds, calls])
  floats.set([floor, tolerance], 6)
}
