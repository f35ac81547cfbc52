import { COLOURS, FATE, MOST_TARGETS, SCALE, SHADES } from "../core/survey.ts"
import type { MapLook } from "../state/cartographer.ts"
import { type Rgba, readColours } from "../view/palette.ts"
import { along, between } from "./colourRamp.ts"

const BASINS = 4
/** Shares of the ground in a fate without a minimum, and in what two maps have in common. */
const PALE = { moving: 0.55, elsewhere: 0.8, common: 0.93 }
/** How much a hue changes from the soonest to the latest, and from the first four minima to the next. */
const SOON = 0.34
const LATE = 0.8
const SECOND = 0.6

/** Returns the colours of a map in the theme that is worn: those of paint.wgsl. */
export function mapColours({ kind, scale, warp }: MapLook): Uint32Array<ArrayBuffer> {
  const [surface, text, diverged, hatch, ...basins] = read([
    "surface",
    "text",
    "diverged",
    "hatch",
    ...range(BASINS).map((i) => `basin-${i + 1}`),
  ]) as [Rgba, Rgba, Rgba, Rgba, ...Rgba[]]
  const table = new Uint32Array(COLOURS)
  const fill = (fate: number, colour: (late: number) => Rgba) => {
    for (let i = 0; i < SHADES; i++) table[fate * SHADES + i] = word(colour(i / (SHADES - 1)))
  }
  const common = between(text, surface, PALE.common)
  const isDifference = kind === "difference"
  const plain = (colour: Rgba) => (late: number) => (isDifference && late === 1 ? common : colour)
  fill(FATE.diverged, plain(diverged))
  // In a difference the last shade is what both have in common.
  table[FATE.diverged * SHADES + SHADES - (isDifference ? 2 : 1)] = word(hatch)
  fill(FATE.moving, plain(between(text, surface, PALE.moving)))
  fill(FATE.elsewhere, plain(between(text, surface, PALE.elsewhere)))
  for (let i = 0; i < MOST_TARGETS; i++) {
    const hue = basins[i % BASINS]!
    const own = i < BASINS ? hue : between(BLACK, hue, SECOND)
    fill(FATE.arrived + i, isDifference ? plain(own) : shadesOf(own))
  }
  const ramps = scale === "split" ? SPLIT.map(read) : [scaleOf(scale)]
  const length = SCALE / ramps.length
  ramps.forEach((ramp, k) => {
    for (let i = 0; i < length; i++) {
      const share = warp?.[k * length + i] ?? i / (length - 1)
      table[16 * SHADES + k * length + i] = word(along(ramp, share))
    }
  })
  return table
}

const WHITE: Rgba = [1, 1, 1, 1]
const BLACK: Rgba = [0, 0, 0, 1]

const shadesOf = (colour: Rgba) => (late: number) =>
  between(between(colour, WHITE, SOON), between(BLACK, colour, LATE), late)

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

const read = (names: readonly string[]) => readColours(document.documentElement, names)

/** Of runs that converge and of those that do not, from the quickest. */
const SPLIT = ["converge", "diverge"].map((name) => range(5).map((i) => `${name}-${i + 1}`))

/** From the low end, which is the better one of a scale that is not signed. */
export function scaleOf(scale: MapLook["scale"]): readonly Rgba[] {
  if (scale === "signed") return read(range(7).map((i) => `div-${i + 1}`))
  const names = range(8).map((i) => `${scale === "cividis" ? "cvd" : "seq"}-${8 - i}`)
  return read(names)
}

/** RGBA with red in the lowest byte. */
export const word = (colour: Rgba) =>
  colour.reduce((sum, part, k) => sum + (Math.round(255 * part) << (8 * k)), 0) >>> 0
