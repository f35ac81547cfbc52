import { remSize } from "../../panels/chart/remSize.ts"
import { spread } from "../../panels/chart/spread.ts"
import styles from "./BatchPlot.module.css"
import { BATCHES } from "./batchRace.ts"
import type { Rule } from "./batchRules.ts"

interface Props {
  readonly rules: readonly Rule[]
  readonly x: (batch: number) => number
  readonly y: (rate: number) => number
  /** Rates that are drawn. */
  readonly range: readonly [low: number, high: number]
}

/** Rules as lines with their names at their ends. */
export function RuleLines({ rules, x, y, range: [low, high] }: Props) {
  const lines = rules.flatMap(({ name, kind, rateOf }) => {
    const seen = BATCHES.filter((batch) => rateOf(batch) <= high && rateOf(batch) >= low)
    const last = seen.at(-1)
    if (last === undefined) return []
    const points = seen.map((batch) => `${x(batch)} ${y(rateOf(batch))}`)
    return [{ name, kind, path: `M${points.join("L")}`, end: [x(last), y(rateOf(last))] as const }]
  })
  const ends = lines.map(({ end: [, height] }) => height)
  const places = spread(ends, 0.845 * remSize(), y(high), y(low))
  return lines.map(({ name, kind, path, end: [right] }, i) => (
    <g key={name}>
      <path className={styles[kind]} d={path} />
      <text x={right + 6} y={places[i]} dy=".35em">
        {name}
      </text>
    </g>
  ))
}
