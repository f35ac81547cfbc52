import { scaleLog } from "d3-scale"
import { useRef } from "react"
import { remSize } from "../../panels/chart/remSize.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import { short, whole } from "../../ui/numberText.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./BatchPlot.module.css"
import { BATCHES, type BestRate } from "./batchRace.ts"
import { type Rule, rulesThrough } from "./batchRules.ts"
import { RuleLines } from "./RuleLines.tsx"

interface Props {
  readonly found: readonly BestRate[]
  readonly slot: number
  /** What one step of the run says about its best rate. */
  readonly oneStep: readonly Rule[]
}

const MARGIN = { left: 3.2, right: 6, top: 0.5, bottom: 1.6 }

/** The best rate by batch size on two logarithmic axes, with rules to compare it with. */
export function BatchPlot({ found, slot, oneStep }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  const rem = remSize()
  const rules = [...rulesThrough(found), ...oneStep]
  const rates = [
    ...found.map(({ rate }) => rate),
    ...oneStep.flatMap(({ rateOf }) => BATCHES.map(rateOf)),
  ].filter((rate) => rate > 0)
  const [low, high] =
    rates.length > 0 ? [Math.min(...rates) / 2, Math.max(...rates) * 2] : [0.01, 1]
  const right = Math.max(width - MARGIN.right * rem, MARGIN.left * rem + 1)
  const bottom = Math.max(height - MARGIN.bottom * rem, MARGIN.top * rem + 1)
  const x = scaleLog([1, BATCHES.at(-1)!], [MARGIN.left * rem, right])
  const y = scaleLog([low, high], [bottom, MARGIN.top * rem])
  const ticks = y.ticks(4).filter((tick) => /^[125]/.test(tick.toExponential()))
  return (
    <div
      ref={host}
      className={styles.plot}
      role="img"
      aria-label={[sentence(found), ...oneStep.map(ruleSentence)].join(" ")}
    >
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
        <RuleLines rules={rules} x={x} y={y} range={[low, high]} />
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

function sentence(found: readonly BestRate[]): string {
  if (found.length === 0) return "Best rate by batch size: not measured yet."
  const [first, last] = [found[0]!, found.at(-1)!]
  return `Best rate by batch size: ${short(first.rate)} at B = ${first.batch}, ${short(last.rate)} at B = ${last.batch}.`
}

const ruleSentence = ({ name, rateOf }: Rule) =>
  `By ${name} ${short(rateOf(1))} at B = 1, ${short(rateOf(BATCHES.at(-1)!))} at B = ${BATCHES.at(-1)}.`
