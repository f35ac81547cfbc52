import type { TintKind } from "../core/scenario.ts"
import { type TintScale, tintPlace, tints } from "../state/tint.ts"
import { type Rgba, readColours } from "../view/palette.ts"
import { along } from "./colourRamp.ts"

const SIGNED = [1, 2, 3, 4, 5, 6, 7].map((i) => `div-${i}`)
const RATIO = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `seq-${i}`)
/** Saddles and hills; a bowl keeps the colours of its heights. */
const CASES = ["div-5", "div-5", "div-6"]
/** Shading shows through, and so does a little of the land. */
const OPACITY = 0.86
const STEPS = 256

/** Colours of a scale as the theme has them, RGBA [STEPS, 4]. */
function tableOf(kind: TintKind): Uint8Array {
  const { scale } = tints[kind]
  const names = scale === "signed" ? SIGNED : scale === "ratio" ? RATIO : CASES
  const colours = readColours(document.documentElement, names)
  if (scale === "cases")
    return Uint8Array.from(colours.flatMap((colour, i) => bytes(colour, i === 0 ? 0 : OPACITY)))
  return Uint8Array.from(
    Array.from({ length: STEPS }, (_, i) => bytes(along(colours, i / (STEPS - 1)), OPACITY)).flat(),
  )
}

const bytes = (colour: Rgba, opacity: number) =>
  [colour[0], colour[1], colour[2], opacity].map((part) => Math.round(255 * part))

/** Colours samples of the two eigenvalues, [points, 2]: RGBA [points, 4]. */
export function tintColours(scale: TintScale, samples: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { of, scale: how } = tints[scale.kind]
  const table = tableOf(scale.kind)
  const last = how === "cases" ? 1 : STEPS - 1
  const points = samples.length / 2
  const colours = new Uint8Array(4 * points)
  for (let i = 0; i < points; i++) {
    const from = 4 * Math.round(last * tintPlace(scale, of(samples[2 * i]!, samples[2 * i + 1]!)))
    for (let k = 0; k < 4; k++) colours[4 * i + k] = table[from + k]!
  }
  return colours
}
