import type { NumberHyper } from "../core/method.ts"

/** The ends of a slider and how values lie between them. */
export interface TrackScale {
  readonly range: readonly [number, number]
  readonly scale?: NumberHyper["scale"]
  /** Only multiples of it are on the track. */
  readonly step?: number | undefined
}

interface Warp {
  to(value: number): number
  from(warped: number): number
}

const linear: Warp = { to: (value) => value, from: (warped) => warped }
const log: Warp = { to: Math.log, from: Math.exp }
const complement: Warp = {
  to: (value) => -Math.log(1 - value),
  from: (warped) => 1 - Math.exp(-warped),
}

/** Logarithms need ends on their side of 0 or 1; a slider whose ends are not is linear. */
function warpOf({ range: [low, high], scale }: TrackScale): Warp {
  if (scale === "log" && low > 0) return log
  if (scale === "complement" && high < 1) return complement
  return linear
}

/** Returns where a value lies on the track, 0 to 1; values outside lie at the ends. */
export function trackOf(value: number, track: TrackScale): number {
  const [low, high] = track.range
  const { to } = warpOf(track)
  const clamped = Math.min(Math.max(value, low), high)
  return (to(clamped) - to(low)) / (to(high) - to(low))
}

/** Returns the share of the track that a key moves along: a hundredth, or a step of it. */
export const strideOf = ({ range: [low, high], step = 0 }: TrackScale): number =>
  Math.max(0.01, step / (high - low))

/** Returns the value at a place on the track, rounded to three digits; the ends are exact. */
export function valueAt(place: number, track: TrackScale): number {
  const [low, high] = track.range
  if (place <= 0) return low
  if (place >= 1) return high
  const warp = warpOf(track)
  const value = warp.from(warp.to(low) + place * (warp.to(high) - warp.to(low)))
  if (track.step) return Math.round(value / track.step) * track.step
  if (warp === complement) return Number((1 - Number((1 - value).toPrecision(2))).toPrecision(12))
  if (warp === log) return Number(value.toPrecision(3))
  const unit = 10 ** (Math.floor(Math.log10(high - low)) - 3)
  return Number((Math.round(value / unit) * unit).toPrecision(12))
}
