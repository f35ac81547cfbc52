import { LOOKS, type Look, MOST_TARGETS, type SurveyNumbers } from "../core/survey.ts"
import type { Part } from "./lattice.ts"

type Floats = Float32Array | Float64Array

/** Words of 4 bytes in the struct Survey of survey.wgsl. */
const TARGETS_AT = 24
export const SURVEY_WORDS = TARGETS_AT + 4 * MOST_TARGETS

/** A run that has moved on since this share of its steps is under way. */
const LATE = 0.9

/** Writes the numbers of a map and a part of it in the layout of survey.wgsl; floats and words may be views of one buffer. */
export function packSurvey(
  {
    columns,
    rows,
    window,
    run,
    steps,
    targets,
    still,
    floor,
    tolerance,
    seed = 0,
    apart = 0,
  }: SurveyNumbers,
  { offset, pitch, first, count }: Part,
  floats: Floats,
  words: Uint32Array,
): void {
  const [[x0, x1], [y0, y1]] = window
  floats.set(run?.start ?? [0, 0], 0)
  floats.set([x0, y0, spacing(x0, x1, columns), spacing(y0, y1, rows)], 2)
  words.set([columns, rows, ...offset, pitch, first, count, steps, Math.floor(LATE * steps)], 6)
  floats.set([still, floor, tolerance], 15)
  const base = [Math.exp(x0), Math.exp(y0)] as const
  const high = [Math.fround(base[0]), Math.fround(base[1])] as const
  floats.set([...high, base[0] - high[0], base[1] - high[1]], 18)
  words[22] = seed
  floats[23] = apart
  for (let i = 0; i < MOST_TARGETS; i++) {
    const target = targets[i]
    floats.set(target ? [...target.at, target.radius, 0] : [0, 0, 0, 0], TARGETS_AT + 4 * i)
  }
}

const spacing = (from: number, to: number, count: number) => (to - from) / Math.max(count - 1, 1)

/** Words of 4 bytes in the struct Look of paint.wgsl. */
export const LOOK_WORDS = 12

/** Writes a look in the layout of paint.wgsl; floats and words may be views of one buffer. */
export function packLook(
  { kind, low, high, floor, split = [0, 1] }: Look,
  { columns, rows, pitch }: { columns: number; rows: number; pitch: number },
  floats: Floats,
  words: Uint32Array,
): void {
  words.set([columns, rows, pitch, LOOKS[kind]])
  floats.set([low, high, floor], 4)
  floats.set(split, 8)
}
