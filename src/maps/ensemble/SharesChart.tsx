import { useCallback } from "react"
import type { EnsembleRecord, Snapshot } from "../../core/ensemble.ts"
import { FATE } from "../../core/survey.ts"
import { percent } from "../../ui/numberText.ts"
import { colourOf, countOf, fatesOf, fateText, sharesOf } from "./fates.ts"
import { HATCH, Hatch } from "./Hatch.tsx"
import styles from "./StepPlot.module.css"
import { StepPlot } from "./StepPlot.tsx"
import type { StepFrame } from "./stepFrame.ts"
import { snapshotAt, summary } from "./words.ts"

interface Props {
  readonly record: EnsembleRecord
  readonly now: Snapshot | null
  readonly run: number
  readonly steps: number
}

const RANGE = { low: 0, high: 1, text: (share: number) => `${Math.round(100 * share)} %` }
/** The least share at the end that is named there. */
const NAMED = 0.08

/** Shares of the members at each minimum over time, one upon the other. */
export function SharesChart({ record, now, run, steps }: Props) {
  const draw = useCallback((frame: StepFrame) => <Bands record={record} frame={frame} />, [record])
  const read = (step: number) => {
    const snapshot = snapshotAt({ record, now }, step)
    if (!snapshot) return ""
    const shares = sharesOf(snapshot, record.members)
      .filter(({ share }) => share > 0)
      .map(({ fate, share }) => `${fateText(fate)} ${percent(share)}`)
    return `step ${snapshot.step}: ${shares.join(" · ")}`
  }
  return (
    <StepPlot
      title="Where they are"
      finding={summary(record, record.snapshots.at(-1)!)}
      run={run}
      steps={steps}
      range={RANGE}
      read={read}
    >
      {draw}
    </StepPlot>
  )
}

function Bands({
  record: { snapshots, members },
  frame,
}: Pick<Props, "record"> & { readonly frame: StepFrame }) {
  const sums = snapshots.map(() => 0)
  const last = snapshots.length - 1
  return (
    <>
      <Hatch />
      {fatesOf(snapshots[0]!.arrived.length).map((fate) => {
        const low = [...sums]
        snapshots.forEach((snapshot, i) => {
          sums[i]! += countOf(snapshot, fate) / members
        })
        if (snapshots.every((_, i) => sums[i] === low[i])) return null
        const at = (i: number, share: number) =>
          `${frame.x(snapshots[i]!.step).toFixed(1)} ${frame.y(share).toFixed(1)}`
        const upper = sums.map((share, i) => at(i, share))
        const lower = low.map((share, i) => at(i, share)).toReversed()
        const d = `M${[...upper, ...lower].join("L")}Z`
        const share = sums[last]! - low[last]!
        return (
          <g key={fate}>
            <path d={d} fill={colourOf(fate)} />
            {fate === FATE.diverged && <path d={d} fill={HATCH} />}
            {share > NAMED && fate >= FATE.arrived && (
              <text
                className={styles.name}
                x={frame.x(snapshots[last]!.step) + 8}
                y={frame.y((sums[last]! + low[last]!) / 2)}
                dy=".35em"
              >
                {fateText(fate)}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
