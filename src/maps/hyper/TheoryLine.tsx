import type { StabilityEdge } from "../../catalog/stabilityEdge.ts"
import type { MapFrame } from "../mapFrame.ts"
import type { ShownAxes } from "./shownAxes.ts"
import styles from "./TheoryLine.module.css"

interface Props {
  readonly edge: StabilityEdge
  readonly sides: ShownAxes["sides"]
  readonly frame: MapFrame
}

/** CSS pixels from point to point. */
const STRIDE = 2
/** Of the line on its white ground; the style sheet has the same. */
export const DASH = [5, 3]

/** The edge beyond which theory says that runs diverge, over a map. */
export function TheoryLine({ edge, sides, frame }: Props) {
  const path = edgePath(edge, sides, frame)
  return (
    <g className={styles.edge}>
      <path d={path} />
      <path d={path} />
    </g>
  )
}

/** The edge as an SVG path with gaps where it leaves the map. */
export function edgePath(edge: StabilityEdge, sides: ShownAxes["sides"], frame: MapFrame): string {
  const isAcross = sides[0].axis.name === "lr" && sides[0].axis.part === "hyper"
  const { width, height } = frame.size
  const length = isAcross ? height : width
  let path = ""
  let isDrawing = false
  for (let pixel = 0; pixel <= length; pixel += STRIDE) {
    const rate = edge.rateAt(isAcross ? frame.yAt(pixel) : frame.xAt(pixel))
    const [x, y] = isAcross
      ? [rate === null ? Number.NaN : frame.x(rate), pixel]
      : [pixel, rate === null ? Number.NaN : frame.y(rate)]
    const isIn = x >= 0 && x <= width && y >= 0 && y <= height
    if (isIn) path += `${isDrawing ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`
    isDrawing = isIn
  }
  return path
}
