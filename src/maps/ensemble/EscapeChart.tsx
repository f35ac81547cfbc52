import { useCallback, useMemo } from "react"
import type { EnsembleRecord } from "../../core/ensemble.ts"
import { percent, whole } from "../../ui/numberText.ts"
import { escapeBars, escapedBy } from "./escapes.ts"
import styles from "./StepPlot.module.css"
import { StepPlot } from "./StepPlot.tsx"
import type { StepFrame, ValueRange } from "./stepFrame.ts"

interface Props {
  readonly record: EnsembleRecord
  /** Isolated minima of the objective. */
  readonly minima: number
  readonly range: ValueRange
  readonly run: number
  readonly steps: number
}

/** When members left the minimum that they had reached first. */
export function EscapeChart({ record, minima, range, run, steps }: Props) {
  const bars = useMemo(() => escapeBars(record, steps), [record, steps])
  const all = escapedBy(record, steps)
  const draw = useCallback(
    (frame: StepFrame) => (
      <>
        {bars.map(({ from, to, count }) => {
          const y = frame.y(count / record.members)
          const [left, right] = [frame.x(from), frame.x(to)]
          return (
            <rect
              key={from}
              className={styles.bar}
              x={left}
              width={Math.max(right - left - 1, 1)}
              y={y}
              height={frame.bottom - y}
            />
          )
        })}
        {all && (
          <path
            className={styles.median}
            d={`M${frame.x(all.median)} ${frame.top}V${frame.bottom}`}
          />
        )}
      </>
    ),
    [bars, all, record.members],
  )
  const read = (step: number) => {
    const escaped = escapedBy(record, step)
    if (!escaped) return `none by step ${whole(step)}`
    const share = percent(escaped.count / record.members)
    return `${share} by step ${whole(step)}, half of these by step ${whole(escaped.median)}`
  }
  return (
    <StepPlot
      title="Escapes"
      finding={`Escapes from the first minimum reached: ${read(steps)}.`}
      run={run}
      steps={steps}
      range={range}
      read={read}
      missing={missing(minima, all !== null)}
    >
      {draw}
    </StepPlot>
  )
}

function missing(minima: number, isAny: boolean): string | undefined {
  if (minima < 2) return "Escapes need two minima: this surface has no second one."
  return isAny ? undefined : "No run has left the minimum that it reached first."
}
