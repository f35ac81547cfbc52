import { type FateShare, fateName, letterOf } from "../../core/basins.ts"
import { FATE, MOST_TARGETS, type Target } from "../../core/survey.ts"
import { percent } from "../../ui/numberText.ts"
import { type Frame, framedPicture } from "../framedPicture.ts"

interface Shown extends Pick<Frame, "title" | "axes"> {
  /** A line below the legend. */
  readonly note: string
  readonly targets: readonly Target[]
  readonly shares: readonly FateShare[]
}

const RADIUS = 9.5
const SWATCH = 11
/** Shares in a row of the legend, and CSS pixels from row to row. */
const ROW = 3
const LINE = 18
const BASINS = MOST_TARGETS / 2

/** A map of basins as a picture with its axes, letters and legend. */
export function basinPicture(
  picture: ImageData,
  { targets, shares, note, title, axes }: Shown,
): ImageData {
  const more = Math.max(Math.ceil(shares.length / ROW) - 1, 0)
  return framedPicture(picture, {
    title,
    axes,
    lines: [...new Array<string>(more).fill(""), note],
    strokes: () => [],
    over: (context, frame) => {
      const { width, height } = frame.size
      context.textAlign = "center"
      targets.forEach(({ at }, i) => {
        const [x, y] = [frame.x(at[0]), frame.y(at[1])]
        if (x < 0 || x > width || y < 0 || y > height) return
        context.fillStyle = "#fff"
        context.beginPath()
        context.arc(x, y, RADIUS, 0, 2 * Math.PI)
        context.fill()
        context.fillStyle = "#14191c"
        context.fillText(letterOf(i), x, y + 4)
      })
      context.textAlign = "left"
    },
    bar: (context, width) => drawShares(context, shares, width),
  })
}

/** Swatches with their shares, row by row. */
function drawShares(
  context: CanvasRenderingContext2D,
  shares: readonly FateShare[],
  width: number,
): void {
  const token = (name: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  shares.forEach(({ fate, share }, i) => {
    const [x, y] = [((i % ROW) * width) / ROW, LINE * Math.floor(i / ROW)]
    context.fillStyle = colourOf(fate, token)
    context.fillRect(x, y, SWATCH, SWATCH)
    context.fillStyle = token("--text")
    context.fillText(`${fateName(fate)} ${percent(share)}`, x + SWATCH + 6, y + SWATCH - 1)
  })
}

/** As BasinShares.module.css has it. */
function colourOf(fate: number, token: (name: string) => string): string {
  const paler = (share: number) =>
    `color-mix(in srgb, ${token("--surface")} ${share}%, ${token("--text")})`
  if (fate === FATE.diverged) return token("--diverged")
  if (fate === FATE.moving) return paler(55)
  if (fate === FATE.elsewhere) return paler(80)
  const minimum = fate - FATE.arrived
  const hue = token(`--basin-${(minimum % BASINS) + 1}`)
  return minimum < BASINS ? hue : `color-mix(in srgb, ${hue} 60%, #000)`
}
