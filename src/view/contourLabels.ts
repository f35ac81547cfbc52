import { format } from "d3-format"
import type { Pixel, Size } from "./projection.ts"

/** Every so many contour lines there is a stronger one, which carries numbers. */
const EVERY = 5
/** CSS pixels between the places that are tried. */
const CELL = 18
/** CSS pixels that a number takes along its line, and that the line may bend away from it. */
const LENGTH = 34
const BEND = 3
/** CSS pixels between numbered lines at least, between two numbers of one line, and between any two. */
const APART = 26
const SAME = 330
const NEAR = 84
const MOST = 14
/** CSS pixels at the edges that ticks and what floats over the stage take. */
const MARGIN = { top: 58, right: 58, bottom: 56, left: 30 } as const
const SMALL = 480

/** A number on a contour line. */
export interface ContourLabel {
  readonly at: Pixel
  /** Radians from horizontal, so that the number is never upside down. */
  readonly angle: number
  /** The line, counted from the floor. */
  readonly line: number
}

interface Candidate extends ContourLabel {
  readonly cost: number
}

/** Chooses few places for numbers, from the height in contour lines at a pixel; `phase` fixes the places to the plane, the top left `corner` stays free. */
export function contourLabels(
  levelAt: (x: number, y: number) => number,
  size: Size,
  phase: Pixel,
  corner: Size = { width: 0, height: 0 },
): readonly ContourLabel[] {
  const candidates: Candidate[] = []
  const share = size.width < SMALL ? 0.6 : 1
  const start = (p: number, margin: number) => margin * share + (((p % CELL) + CELL) % CELL)
  for (let y = start(phase[1], MARGIN.top); y < size.height - MARGIN.bottom * share; y += CELL) {
    for (let x = start(phase[0], MARGIN.left); x < size.width - MARGIN.right * share; x += CELL) {
      if (x < corner.width && y < corner.height) continue
      const found = candidateAt(levelAt, x, y)
      if (found) candidates.push(found)
    }
  }
  candidates.sort((a, b) => a.cost - b.cost)
  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    if (chosen.length >= MOST) break
    const free = chosen.every(
      ({ at, line }) =>
        Math.hypot(at[0] - candidate.at[0], at[1] - candidate.at[1]) >
        (line === candidate.line ? SAME * share : NEAR),
    )
    if (free) chosen.push(candidate)
  }
  return chosen
}

/** Returns the place on the numbered line that passes a cell, or null where a number would not be readable. */
function candidateAt(
  levelAt: (x: number, y: number) => number,
  cx: number,
  cy: number,
): Candidate | null {
  const line = EVERY * Math.round(levelAt(cx, cy) / EVERY)
  if (line < EVERY) return null
  let [x, y] = [cx, cy]
  let slope: Pixel = [0, 0]
  for (let pass = 0; pass < 3; pass++) {
    slope = [
      (levelAt(x + 2, y) - levelAt(x - 2, y)) / 4,
      (levelAt(x, y + 2) - levelAt(x, y - 2)) / 4,
    ]
    const square = slope[0] ** 2 + slope[1] ** 2
    // Neither on a plateau, nor where the lines are close.
    if (square < 1e-6 || square > (EVERY / APART) ** 2) return null
    const rest = (line - levelAt(x, y)) / square
    x += slope[0] * rest
    y += slope[1] * rest
    if (Math.max(Math.abs(x - cx), Math.abs(y - cy)) > CELL / 2 + 1) return null
  }
  const steep = Math.hypot(...slope)
  const [tx, ty] = [-slope[1] / steep, slope[0] / steep]
  const away = (part: number) =>
    Math.abs(levelAt(x + part * LENGTH * tx, y + part * LENGTH * ty) - line) / steep
  const bend = Math.max(away(-0.6), away(0.6))
  if (!(bend < BEND)) return null
  return { at: [x, y], angle: Math.atan(ty / (tx || 1e-9)), line, cost: bend + 8 * steep }
}

/** Writes the value of a line with a true minus, and with more digits than three where lines are closer than that. */
export function contourText(value: number, digits = 3): string {
  const size = Math.abs(value)
  const text =
    size === 0 || (size >= 1e-3 && size < 1e5)
      ? format(`,.${digits}~r`)(value)
      : format(`.${digits - 1}~e`)(value)
  return text.replace("e+", "e").replaceAll("-", "−")
}
