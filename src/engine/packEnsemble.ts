import { type DensityLook, type EnsembleNumbers, SHAPES } from "../core/ensemble.ts"
import { MOST_TARGETS, SCALE } from "../core/survey.ts"

type Floats = Float32Array | Float64Array

/** Words of 4 bytes in the structs of lib/ensemble.wgsl, census.wgsl, density.wgsl and shade.wgsl. */
const TARGETS_AT = 12
export const ENSEMBLE_WORDS = TARGETS_AT + 4 * MOST_TARGETS
export const MEMBER_WORDS = 4
export const CENSUS_WORDS = 4
export const BOX_WORDS = 8
export const SHADE_WORDS = 4
export const COLOUR_WORDS = SCALE

/** Bins of the escapes. */
const BINS = 512

/** Steps of one bin of the escapes. */
export const paceOf = (steps: number): number => Math.ceil(steps / BINS)

/** Bins that hold the escapes of all steps. */
export const binsOf = (steps: number): number => Math.ceil(steps / paceOf(steps))

/** Steps that all members take at once. */
export interface Stride {
  /** Steps taken before. */
  readonly first: number
  readonly count: number
  /** Steps whose escapes have been counted before. */
  readonly counted: number
}

/** Writes the struct Ensemble; floats and words may be views of one buffer. */
export function packEnsemble(
  { members, starts, steps, targets }: EnsembleNumbers,
  { first, count, counted }: Stride,
  floats: Floats,
  words: Uint32Array,
): void {
  floats.set([...starts.centre, ...starts.reach], 0)
  words.set([members, SHAPES[starts.shape], first, count, counted, paceOf(steps)], 4)
  for (const [i, { at, radius }] of targets.entries())
    floats.set([...at, radius, 0], TARGETS_AT + 4 * i)
}

/** Writes the struct Box; floats and words may be views of one buffer. */
export function packBox(
  { domain: [[x0, x1], [y0, y1]], columns, rows }: DensityLook,
  members: number,
  floats: Floats,
  words: Uint32Array,
): void {
  floats.set([x0, y0, columns / (x1 - x0), rows / (y1 - y0)], 0)
  words.set([columns, rows, members], 4)
}

/** Writes the struct Shade; floats and words may be views of one buffer. */
export function packShade(
  { columns, rows, most }: DensityLook,
  pitch: number,
  floats: Floats,
  words: Uint32Array,
): void {
  words.set([columns, rows, pitch], 0)
  floats[3] = most
}
