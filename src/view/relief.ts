import { tickStep } from "d3-array"
import type { Landscape } from "./stage.ts"

/** Contour lines between the lowest and the highest point of the objective's own box; in steps of f about as many. */
const LEVELS = 30
/** Height of samples that are not finite: a plateau just above the rim, between two contour lines. */
const PLATEAU = 1 + 0.5 / LEVELS
/** Share of the box whose depth sets e, so that the deepest valley still has visible sides. */
const DEEP = 0.011
/** A cliff is a tone: the scale ends at so many times this quantile, and what is higher is a plateau. */
const COMMON = 0.4
const STEEP = 3000
/** A part of the plane with fewer contour lines than this gets finer ones, five for each; float32 tells so many finer scales apart. */
const FEW = 7
const FINEST = 5 ** 4
/** Height that the plane may reach beyond the objective's box. */
const SKY = 8

/** How f becomes a height: (log(f - floor + ease) - low) / span, 0 at the floor and 1 at the rim of the box. */
export interface Scale {
  readonly floor: number
  /** 0 stands for the linear scale, (f - floor - low) / span. */
  readonly ease: number
  readonly low: number
  readonly span: number
  /** No height is above this. */
  readonly ceiling: number
  /** Contour lines from height 0 to 1. */
  readonly levels: number
}

/** Chooses the scale of an objective from the samples of its own box. */
export function scaleOf(land: Landscape, linear = false): Scale {
  const { gaps, highest } = finiteGaps(land)
  const flat = { floor: land.floor, ease: 1, low: 0, span: 1, ceiling: SKY, levels: LEVELS }
  if (gaps.length === 0) return flat
  gaps.sort()
  const quantile = (part: number) => gaps[Math.floor((gaps.length - 1) * part)]!
  const top = Math.min(highest, STEEP * quantile(COMMON) || Number.POSITIVE_INFINITY)
  const ceiling = top < highest ? PLATEAU : SKY
  if (linear) {
    const levels = top / tickStep(0, top, LEVELS)
    return { ...flat, ease: 0, span: top || 1, ceiling, levels: levels || LEVELS }
  }
  const ease = Math.min(Math.max(quantile(DEEP), top * 1e-5), top * 0.3) || 1
  const low = Math.log(quantile(0) + ease)
  return { ...flat, ease, low, span: Math.log(top + ease) - low || 1, ceiling }
}

/** Returns the scale of the step before while it suits the next one: a loss that moves does not change its colours. */
export function steadyScale(before: Scale, next: Scale): Scale {
  const [was, is] = [before, next].map((scale) => lossAt(scale, 1) - scale.floor) as [
    number,
    number,
  ]
  const isAlike = is < 2 * was && was < 2 * is
  return isAlike && Math.abs(next.floor - before.floor) < 0.1 * was ? before : next
}

/** Returns the scale of a part of the plane, which differs in how fine its contour lines are: every line of the whole is one of its strong ones. */
export function partScale(scale: Scale, { values }: Landscape): Scale {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i += strideOf(values)) {
    const height = heightOf(scale, values[i]!)
    low = Math.min(low, height)
    high = Math.max(high, height)
  }
  let finer = 1
  while (finer < FINEST && (high - low) * scale.levels * finer < FEW) finer *= 5
  return high > low ? { ...scale, levels: scale.levels * finer } : scale
}

/** Enough of all samples for quantiles and extremes: cheap enough for a slider. */
const strideOf = ({ length }: Landscape["values"]) => Math.max(1, Math.floor(length / 10_000)) | 1

/** Returns the highest f - floor, and a part of all for quantiles. */
function finiteGaps({ values, floor }: Landscape) {
  const stride = strideOf(values)
  const gaps = new Float64Array(Math.ceil(values.length / stride))
  let count = 0
  let highest = 0
  for (let i = 0; i < values.length; i++) {
    const gap = Math.max(values[i]! - floor, 0)
    if (!Number.isFinite(gap)) continue
    if (gap > highest) highest = gap
    if (i % stride === 0) gaps[count++] = gap
  }
  return { gaps: gaps.subarray(0, count), highest }
}

/** Returns the height of a value. */
export function heightOf(scale: Scale, f: number): number {
  if (!Number.isFinite(f)) return PLATEAU
  const gap = Math.max(f - scale.floor, 0)
  const lifted = scale.ease > 0 ? Math.log(gap + scale.ease) : gap
  return Math.min((lifted - scale.low) / scale.span, scale.ceiling)
}

/** Returns the value at a height below the ceiling. */
export function lossAt({ floor, ease, low, span }: Scale, height: number): number {
  const lifted = low + span * height
  return floor + (ease > 0 ? Math.exp(lifted) - ease : lifted)
}

/** Returns the height at a point, bilinear between samples and constant beyond the border. */
export function heightAt(land: Landscape, scale: Scale, x: number, y: number): number {
  const { columns, rows, values } = land
  const [[x0, x1], [y0, y1]] = land.domain
  const u = Math.min(Math.max((x - x0) / (x1 - x0), 0), 1) * (columns - 1)
  const v = Math.min(Math.max((y - y0) / (y1 - y0), 0), 1) * (rows - 1)
  const i = Math.min(Math.floor(u), columns - 2)
  const j = Math.min(Math.floor(v), rows - 2)
  const at = (k: number) => heightOf(scale, values[k]!)
  const k = j * columns + i
  const near = at(k) + (at(k + 1) - at(k)) * (u - i)
  const far = at(k + columns) + (at(k + columns + 1) - at(k + columns)) * (u - i)
  return near + (far - near) * (v - j)
}
