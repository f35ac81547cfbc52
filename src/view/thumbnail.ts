import { reliefImage } from "./canvasRelief.ts"
import { readPalette } from "./palette.ts"
import { planeOf } from "./plane.ts"
import { scaleOf } from "./relief.ts"
import type { Landscape } from "./stage.ts"

/** Device pixels per CSS pixel of the picture. */
const RATIO = 2
/** So small, contour lines are a hint; the shade tells more. */
const FAINT = 0.3

/** Paints a landscape as small as it was sampled, in the colours of the theme that is worn. */
export function thumbnailOf(land: Landscape): ImageData {
  const size = { width: land.columns, height: land.rows, ratio: RATIO }
  const worn = readPalette(document.documentElement)
  const palette = { ...worn, inkAlpha: FAINT * worn.inkAlpha }
  return reliefImage(land, scaleOf(land), planeOf(land.domain), palette, size)
}
