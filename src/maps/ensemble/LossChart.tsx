import { useCallback } from "react"
import { short } from "../../ui/numberText.ts"
import type { Figures } from "./figures.ts"
import { figuresAt } from "./figuresAt.ts"
import styles from "./StepPlot.module.css"
import { StepPlot } from "./StepPlot.tsx"
import { pathOf, type StepFrame, type ValueRange } from "./stepFrame.ts"

interface Props {
  readonly figures: readonly Figures[]
  readonly range: ValueRange
  readonly run: number
  readonly steps: number
}

/** The mean of f over the members, and f at their mean, which need not be the same. */
export function LossChart({ figures, range, run, steps }: Props) {
  const gap = range.log ? "f − f*" : "f"
  const draw = useCallback(
    (frame: StepFrame) => (
      <>
        <path
          className={`${styles.line} ${styles.dashed}`}
          d={pathOf(
            figures.map(({ step, lossOfMean }) => [step, lossOfMean]),
            frame,
          )}
        />
        <path
          className={styles.line}
          d={pathOf(
            figures.map(({ step, loss }) => [step, loss]),
            frame,
          )}
        />
      </>
    ),
    [figures],
  )
  const read = (step: number) => {
    const found = figuresAt(figures, step)
    return found
      ? `mean ${short(found.loss)} · dashed: at their mean ${short(found.lossOfMean)}`
      : ""
  }
  return (
    <StepPlot
      title={`Loss ${gap}`}
      finding={`Loss by step: at the end ${read(steps)}.`}
      run={run}
      steps={steps}
      range={range}
      read={read}
    >
      {draw}
    </StepPlot>
  )
}
