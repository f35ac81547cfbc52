import { heightOf, type Scale } from "./relief.ts"
import type { Landscape } from "./stage.ts"

/** Points along a side of the blurred heights: they are smooth, so few are enough. */
export const AMBIENCE = 64
/** Reach of the blur over the side of the objective's box, as on a printed relief; at most LARGEST of what is shown. */
const REACH = 0.032
const LARGEST = 0.1

/** Returns blurred heights, f32 [AMBIENCE, AMBIENCE] over the landscape's box; `home` is the width of the objective's box. */
export function ambienceOf(land: Landscape, scale: Scale, home: number): Float32Array<ArrayBuffer> {
  const coarse = coarseHeights(land, scale)
  const width = land.domain[0][1] - land.domain[0][0]
  const sigma = Math.min((REACH * home) / width, LARGEST) * AMBIENCE
  const weights = gaussian(sigma)
  return blurred(blurred(coarse, weights, 1, AMBIENCE), weights, AMBIENCE, 1)
}

/** Averages a few samples around every coarse point, so that a thin valley is not missed. */
function coarseHeights(land: Landscape, scale: Scale): Float32Array<ArrayBuffer> {
  const { columns, rows, values } = land
  const out = new Float32Array(AMBIENCE * AMBIENCE)
  const index = (k: number, part: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.round(((k + part) / (AMBIENCE - 1)) * (count - 1))))
  for (let j = 0; j < AMBIENCE; j++) {
    for (let i = 0; i < AMBIENCE; i++) {
      let sum = 0
      for (const b of [-0.25, 0.25]) {
        const row = index(j, b, rows) * columns
        for (const a of [-0.25, 0.25]) sum += heightOf(scale, values[row + index(i, a, columns)]!)
      }
      out[j * AMBIENCE + i] = sum / 4
    }
  }
  return out
}

/** Returns w(0), w(1), ... of a Gaussian, not normalised. */
function gaussian(sigma: number): number[] {
  const reach = Math.ceil(2.5 * sigma)
  return Array.from({ length: reach + 1 }, (_, k) => Math.exp(-(k * k) / (2 * sigma * sigma)))
}

function blurred(
  source: Float32Array,
  weights: readonly number[],
  along: number,
  across: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(source.length)
  for (let line = 0; line < AMBIENCE; line++) {
    for (let i = 0; i < AMBIENCE; i++) {
      let sum = 0
      let total = 0
      for (let k = 1 - weights.length; k < weights.length; k++) {
        if (i + k < 0 || i + k >= AMBIENCE) continue
        const weight = weights[Math.abs(k)]!
        sum += weight * source[line * across + (i + k) * along]!
        total += weight
      }
      out[line * across + i * along] = sum / total
    }
  }
  return out
}
