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

/** How far the mean is from the nearest minimum, and how far the members are from the mean. */
export function SpreadChart({ figures, range, run, steps }: Props) {
  const draw = useCallback(
    (frame: StepFrame) => {
      const curve = (of: (one: Figures) => number, look: string) => (
        <path
          className={`${styles.line} ${look}`}
          d={pathOf(
            figures.map((one) => [one.step, of(one)]),
            frame,
          )}
        />
      )
      return (
        <>
          {curve(({ across }) => across, styles.dotted!)}
          {curve(({ along }) => along, styles.dashed!)}
          {curve(({ away }) => away, "")}
        </>
      )
    },
    [figures],
  )
  const read = (step: number) => {
    const found = figuresAt(figures, step)
    if (!found) return ""
    const spread = `dashed: spread ${short(found.along)} · dotted: across ${short(found.across)}`
    return Number.isNaN(found.away) ? spread : `mean to a minimum ${short(found.away)} · ${spread}`
  }
  return (
    <StepPlot
      title="Distances"
      finding={`Distances by step: at the end ${read(steps)}.`}
      run={run}
      steps={steps}
      range={range}
      read={read}
    >
      {draw}
    </StepPlot>
  )
}
