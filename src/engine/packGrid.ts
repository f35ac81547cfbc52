import type { Grid } from "./engine.ts"

/** Words of 4 bytes in the struct Grid of field.wgsl, whose size is a multiple of its alignment. */
export const GRID_WORDS = 8

/** Writes a grid in the layout of field.wgsl; floats and words may be views of one buffer. */
export function packGrid(
  { domain, columns, rows, step = 0 }: Grid,
  floats: Float32Array | Float64Array,
  words: Uint32Array,
): void {
  const [[x0, x1], [y0, y1]] = domain
  floats.set([x0, y0, (x1 - x0) / (columns - 1), (y1 - y0) / (rows - 1)])
  words.set([columns, rows, step], 4)
}
