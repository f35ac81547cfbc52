import { scaleLog } from "d3-scale"
import { useRef } from "react"
import { fitSaturating, RULES, saturating } from "../../analysis/batchSize.ts"
import { remSize } from "../../panels/chart/remSize.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import { short, whole } from "../../ui/numberText.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./BatchPlot.module.css"
import { BATCHES, type BestRate } from "./batchRace.ts"

interface Props {
  readonly found: readonly BestRate[]
  readonly slot: number
}

const MARGIN = { left: 3.2, right: 6, top: 0.5, bottom: 1.6 }

/** The best rate by batch size on two logarithmic axes, with three rules to compare it with. */
export function BatchPlot({ found, slot }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  const rem = remSize()
  const rates = found.map(({ rate }) => rate)
  const [low, high] =
    rates.length > 0 ? [Math.min(...rates) / 3, Math.max(...rates) * 3] : [0.01, 1]
  const right = Math.max(width - MARGIN.right * rem, MARGIN.left * rem + 1)
  const bottom = Math.max(height - MARGIN.bottom * rem, MARGIN.top * rem + 1)
  const x = scaleLog([1, BATCHES.at(-1)!], [MARGIN.left * rem, right])
  const y = scaleLog([low, high], [bottom, MARGIN.top * rem])
  const ticks = y.ticks(4).filter((tick) => /^[125]/.test(tick.toExponential()))
  return (
    <div ref={host} className={styles.plot} role="img" aria-label={sentence(found)}>
      <svg width={width} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <path className={styles.grid} d={`M${MARGIN.left * rem} 0H${right}`} />
            <text x={MARGIN.left * rem - 6} dy=".35em" textAnchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        {BATCHES.filter((_, i) => i % 2 === 0).map((batch) => (
          <text key={batch} x={x(batch)} y={bottom + 1.1 * rem} textAnchor="middle">
            {whole(batch)}
          </text>
        ))}
        <text x={right + rem} y={bottom + 1.1 * rem}>
          batch size B
        </text>
        <path className={styles.axis} d={`M${MARGIN.left * rem} ${bottom}H${right}`} />
        {found.length > 1 && <Rules found={found} x={x} y={y} floor={low} />}
        {found.map(({ batch, rate, isEdge }) => (
          <circle
            key={batch}
            cx={x(batch)}
            cy={y(rate)}
            r={0.28 * rem}
            stroke={colourOf(slot)}
            strokeWidth={1.5}
            fill={isEdge ? "var(--surface)" : colourOf(slot)}
          />
        ))}
      </svg>
    </div>
  )
}

interface RuleProps {
  readonly found: readonly BestRate[]
  readonly x: (batch: number) => number
  readonly y: (rate: number) => number
  readonly floor: number
}

/** The rules as guide lines: two through the first rate, and the saturating one that fits all. */
function Rules({ found, x, y, floor }: RuleProps) {
  const batches = found.map(({ batch }) => batch)
  const rates = found.map(({ rate }) => rate)
  const { highest, crossing } = fitSaturating(batches, rates)
  const most = 3 * Math.max(...rates)
  const rules: readonly (readonly [string, (batch: number) => number])[] = [
    ["linear", (batch) => RULES.linear(rates[0]!, batch)],
    ["square root", (batch) => RULES["square root"](rates[0]!, batch)],
    ["saturating", (batch) => saturating(highest, crossing, batch)],
  ]
  return rules.map(([name, rule]) => {
    const seen = BATCHES.filter((batch) => rule(batch) <= most && rule(batch) >= floor)
    const last = seen.at(-1)
    if (last === undefined) return null
    return (
      <g key={name}>
        <path
          className={name === "saturating" ? styles.fit : styles.rule}
          d={`M${seen.map((batch) => `${x(batch)} ${y(rule(batch))}`).join("L")}`}
        />
        <text x={x(last) + 6} y={y(rule(last))} dy=".35em">
          {name}
        </text>
      </g>
    )
  })
}

function sentence(found: readonly BestRate[]): string {
  if (found.length === 0) return "Best rate by batch size: not measured yet."
  const [first, last] = [found[0]!, found.at(-1)!]
  return `Best rate by batch size: ${short(first.rate)} at B = ${first.batch}, ${short(last.rate)} at B = ${last.batch}.`
}
