import { useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { Segmented } from "../../ui/Segmented.tsx"
import { WorkLine } from "../../ui/WorkLine.tsx"
import styles from "./EffectHead.module.css"
import { seedsFor } from "./seeds.ts"
import type { Race } from "./useEnsemble.ts"

/** All runs in one chart, or a chart for each run. */
export type Layout = "together" | "each"

const LAYOUTS = [
  { value: "together", label: "Together" },
  { value: "each", label: "One each" },
] as const

interface Props {
  readonly race: Race
  readonly layout: Layout
  onLayout(layout: Layout): void
}

/** What is shown below, how far the race for it is, and how its charts are laid out. */
export function EffectHead({ race, layout, onLayout }: Props) {
  return (
    <div className={styles.head}>
      <h2>What it does to the runs</h2>
      <Status {...race} />
      <Segmented label="Charts of the runs" value={layout} options={LAYOUTS} onChange={onLayout} />
      <WorkLine name="Racing the seeds" share={race.share} />
    </div>
  )
}

/** One line that always says something, so that nothing below it moves. */
function Status({ share, problem, isStopped, cancel, begin }: Race) {
  const seeds = useRavineState(({ scenario }) => seedsFor(scenario))
  const isBusy = share !== null
  const count = seeds > 1 ? `${seeds} seeds of each run` : "no noise, one seed of each run"
  const text = problem ?? (isStopped ? "Stopped: what is shown is from before." : count)
  return (
    <div className={styles.status} data-problem={problem !== null || undefined}>
      <span role={problem ? "alert" : undefined}>{isBusy ? `Racing ${count}` : text}</span>
      {(isBusy || isStopped || problem) && (
        <Button onClick={isBusy ? cancel : begin}>{isBusy ? "Cancel" : "Race again"}</Button>
      )}
    </div>
  )
}
