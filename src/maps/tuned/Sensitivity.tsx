import { scaleLinear } from "d3-scale"
import { useId, useRef } from "react"
import { DASHES, markerPath } from "../../core/marks.ts"
import { powerText } from "../../panels/chart/domain.ts"
import { remSize } from "../../panels/chart/remSize.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import { useRavine } from "../../state/react.ts"
import { short } from "../../ui/numberText.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./Sensitivity.module.css"
import { curveOf, divergedFrom, type Frame, ticksOf } from "./sensitivityFrame.ts"
import type { Row } from "./tuneRun.ts"
import { gapText } from "./words.ts"

interface Props {
  readonly rows: readonly Row[]
  /** Ends of the axes, the same for all plots that stand together. */
  readonly frame: Frame
  /** The run whose good region is shaded; the others are pale. */
  readonly hovered?: number | null
  /** In a row of the table: neither ticks nor names. */
  readonly isSmall?: boolean
}

const MARGIN = { left: 3.4, right: 1, top: 0.6, bottom: 1.7 }
const SMALL = { left: 0.3, right: 0.3, top: 0.3, bottom: 0.3 }

/** The final gap of each run by its learning rate alone, on two logarithmic axes, with the rates that do almost as well as the best. */
export function Sensitivity({ rows, frame, hovered = null, isSmall = false }: Props) {
  const { store } = useRavine()
  const host = useRef<HTMLDivElement>(null)
  const hatch = useId()
  const { width, height } = useSize(host)
  const rem = remSize()
  const margin = isSmall ? SMALL : MARGIN
  const left = margin.left * rem
  const right = Math.max(width - margin.right * rem, left + 1)
  const bottom = Math.max(height - margin.bottom * rem, margin.top * rem + 1)
  const x = scaleLinear(frame.rates, [left, right])
  const y = scaleLinear(frame.gaps, [bottom, margin.top * rem]).clamp(true)
  const shaded = rows.length === 1 ? rows[0]!.run : hovered
  return (
    <div
      ref={host}
      className={isSmall ? styles.small : styles.plot}
      role="img"
      aria-label={rows.map(sentence).join(" ")}
    >
      <svg width={width} height={height} aria-hidden="true">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path className={styles.hatch} d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
        </pattern>
        {!isSmall && <Axes x={x} y={y} frame={frame} edges={{ left, right, bottom, rem }} />}
        {rows
          .filter(({ run }) => run === shaded)
          .map((row) => (
            <g key={row.run}>
              <Shading row={row} x={x} top={margin.top * rem} bottom={bottom} hatch={hatch} />
            </g>
          ))}
        {rows.map((row) => {
          const { run, slot, tuned } = row
          const best = row.found[0]!.best
          return (
            <g
              key={run}
              className={styles.curve}
              data-faint={(hovered !== null && hovered !== run) || undefined}
              onPointerEnter={() => store.getState().hover(run)}
              onPointerLeave={() => store.getState().hover(null)}
            >
              <path
                d={curveOf(tuned.sensitivity, x, y)}
                stroke={colourOf(slot)}
                strokeDasharray={DASHES[slot % DASHES.length]!.join(" ")}
              />
              {Number.isFinite(tuned.score.gap) && (
                <path
                  className={styles.best}
                  d={markerPath(slot, isSmall ? 3.5 : 5)}
                  fill={colourOf(slot)}
                  transform={`translate(${x(Math.log10(best))} ${y(tuned.score.gap)})`}
                />
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

type Scale = ReturnType<typeof scaleLinear<number, number>>

interface AxesProps {
  readonly x: Scale
  readonly y: Scale
  readonly frame: Frame
  readonly edges: { left: number; right: number; bottom: number; rem: number }
}

function Axes({ x, y, frame, edges: { left, right, bottom, rem } }: AxesProps) {
  return (
    <>
      {ticksOf(frame.gaps, 5).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <path className={styles.grid} d={`M${left} 0H${right}`} />
          <text x={left - 6} dy=".35em" textAnchor="end">
            {powerText(10 ** tick)}
          </text>
        </g>
      ))}
      {ticksOf(frame.rates, 8).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 1.1 * rem} textAnchor="middle">
          {powerText(10 ** tick)}
        </text>
      ))}
      <path className={styles.axis} d={`M${left} ${bottom}H${right}`} />
    </>
  )
}

interface ShadingProps {
  readonly row: Row
  readonly x: Scale
  readonly top: number
  readonly bottom: number
  readonly hatch: string
}

/** The good region, and where all larger rates diverge. */
function Shading({ row: { slot, tuned }, x, top, bottom, hatch }: ShadingProps) {
  const { good, sensitivity } = tuned
  const band = (from: number, to: number) =>
    `M${x(Math.log10(from))} ${top}H${x(Math.log10(to))}V${bottom}H${x(Math.log10(from))}Z`
  const diverged = divergedFrom(sensitivity)
  return (
    <>
      {good && <path className={styles.good} d={band(good.from, good.to)} fill={colourOf(slot)} />}
      {diverged !== null && (
        <path d={band(diverged, sensitivity.rates.at(-1)!)} fill={`url(#${hatch})`} />
      )}
    </>
  )
}

function sentence({ name, found, tuned, floor }: Row): string {
  const { score, good } = tuned
  if (!good) return `${name}: all rates diverged.`
  return `${name}: best gap ${gapText(score.gap, floor)} at ${short(found[0]!.best)}; within a factor of ten of the best from ${short(good.from)} to ${short(good.to)}.`
}
