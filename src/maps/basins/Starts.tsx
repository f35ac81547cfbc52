import { HUES } from "../../core/marks.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { MapFrame } from "../mapFrame.ts"
import { hasSameMinima } from "./hasSameMinima.ts"
import styles from "./Letters.module.css"

interface Props {
  readonly scenario: Scenario
  /** The run whose map it is. */
  readonly run: number
  readonly frame: MapFrame
}

/** Where the runs of a scenario begin, as SVG over a map of starts. */
export function Starts({ scenario, run, frame }: Props) {
  const { runs, start } = scenario
  const { width, height } = frame.size
  // The run's own start lies over those of others.
  const order = [...runs.keys()].filter((i) => i !== run)
  return [...order, run].map((i) => {
    const spec = runs[i]!
    const [x, y] = spec.start ?? start
    const [left, top] = [frame.x(x), frame.y(y)]
    const isIn = left >= 0 && left <= width && top >= 0 && top <= height
    if (!isIn || spec.muted || !hasSameMinima(scenario, run, i)) return null
    const colour = `var(--m${((spec.slot ?? 0) % HUES) + 1})`
    return (
      <g key={i} data-start={i} transform={`translate(${left} ${top})`}>
        <circle className={styles.casing} r={5} />
        <circle className={styles.start} r={5} stroke={colour} />
        <circle className={styles.dot} r={1.75} fill={colour} />
      </g>
    )
  })
}
