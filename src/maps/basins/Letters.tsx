import { letterOf } from "../../core/basins.ts"
import type { Target } from "../../core/survey.ts"
import type { MapFrame } from "../mapFrame.ts"
import styles from "./Letters.module.css"

const RADIUS = 9.5

interface Props {
  readonly targets: readonly Target[]
  readonly frame: MapFrame
}

/** The letters of the minima, as SVG over a map. */
export const Letters = ({ targets, frame }: Props) =>
  targets.map(({ at: [x, y] }, i) => {
    const [left, top] = [frame.x(x), frame.y(y)]
    const { width, height } = frame.size
    if (!(left >= 0 && left <= width && top >= 0 && top <= height)) return null
    return (
      <g key={letterOf(i)} className={styles.letter} transform={`translate(${left} ${top})`}>
        <circle r={RADIUS} />
        <text dy="0.36em">{letterOf(i)}</text>
      </g>
    )
  })
