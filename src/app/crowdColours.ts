import { SCALE } from "../core/survey.ts"
import type { MapScale } from "../state/cartographer.ts"
import type { Rgba } from "../view/palette.ts"
import { along } from "./colourRamp.ts"
import { scaleOf, word } from "./mapColours.ts"

/** How much a single member covers what lies below; the densest cell covers it all. */
const THIN = 0.6

/**
 * Returns the colours of a density in the theme that is worn: the more, the farther from the ground. On a canvas of the
 * GPU they are multiplied by their opacity.
 */
export function crowdColours(
  scale: MapScale,
  isDark: boolean,
  isMultiplied: boolean,
): Uint32Array<ArrayBuffer> {
  const ramp = isDark ? scaleOf(scale).toReversed() : scaleOf(scale)
  return Uint32Array.from({ length: SCALE }, (_, i) => {
    const share = i / (SCALE - 1)
    const alpha = THIN + (1 - THIN) * share
    const [r, g, b] = along(ramp, share).map((part) => (isMultiplied ? part * alpha : part)) as [
      number,
      number,
      number,
    ]
    const colour: Rgba = [r, g, b, alpha]
    return word(colour)
  })
}
