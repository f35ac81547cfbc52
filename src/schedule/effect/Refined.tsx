import { useMemo, useState } from "react"
import { SLOTS } from "../../core/marks.ts"
import { Plot } from "../../panels/chart/Chart.tsx"
import type { Series } from "../../panels/chart/series.ts"
import { withShapes } from "../../state/edit.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { freeSlot } from "../../state/scenario/slots.ts"
import { Button } from "../../ui/Button.tsx"
import { NumberRow } from "../../ui/NumberRow.tsx"
import { short } from "../../ui/numberText.ts"
import styles from "./Effect.module.css"
import { timesOf } from "./effectSeries.ts"
import { runLabels } from "./labels.ts"
import { outcomesOf } from "./outcomes.ts"
import { discovery, type Refinement, refinementOf } from "./refinement.ts"
import { type Ensemble, shownIn } from "./seeds.ts"

const SHARE = 0.1

/** The schedule that the gradients of a finished run ask for. */
export function Refined({ ensemble }: { readonly ensemble: Ensemble }) {
  const selected = useRavineState((state) => state.selected)
  const [share, setShare] = useState(SHARE)
  const { scenario, tracks } = ensemble
  const run = shownIn(ensemble, selected)
  const spec = scenario.runs[run]!
  const seeds = tracks[run]!
  const refinement = useMemo(
    () => refinementOf(seeds, spec.method, spec.oracle ?? scenario.oracle, share),
    [seeds, spec, scenario, share],
  )
  const label = runLabels(scenario)[run]!
  const isWhole = scenario.budget > 2 && seeds.every(({ divergedAt }) => divergedAt === null)
  return (
    <section className={styles.card} aria-label="Refined schedule">
      <div className={styles.caption}>
        <h3>Refined schedule</h3>
        <small>from the gradients of {label}; select another run to refine its schedule</small>
      </div>
      {isWhole ? (
        <div className={styles.split}>
          <RefinedPlot ensemble={ensemble} run={run} refinement={refinement} />
          <div className={styles.side}>
            <NumberRow
              label="Median filter"
              name="Width of the median filter, as a share of the run"
              value={share}
              initial={SHARE}
              track={{ range: [0, 0.3] }}
              onChange={setShare}
              refuse={(value) => (value < 0 || value > 0.3 ? "From 0 to 0.3" : null)}
            />
            {discovery(refinement.rates).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              Each step is weighed by ‖g‖
              <sup>−{refinement.power}</sup>; drawn through {pointsOf(refinement)} points, off by{" "}
              <b>{short(100 * refinement.error)} %</b> of the peak at most.
            </p>
            <RunIt run={run} refinement={refinement} />
            <Verdict ensemble={ensemble} run={run} />
          </div>
        </div>
      ) : (
        <p className={styles.fine}>
          {label} diverged, with one seed at least: only a run that took all its steps can be
          refined.
        </p>
      )}
    </section>
  )
}

const pointsOf = ({ schedule }: Refinement) =>
  schedule.kind === "drawn" ? (schedule.points as readonly unknown[]).length : 0

interface PlotProps {
  readonly ensemble: Ensemble
  readonly run: number
  readonly refinement: Refinement
}

function RefinedPlot({ ensemble, run, refinement }: PlotProps) {
  const series = useMemo(() => {
    const { scenario } = ensemble
    const times = timesOf(ensemble, run)
    const { norms, smooth, rates } = refinement
    const { runs } = scenario
    const slot = runs[run]!.slot ?? 0
    const refined = freeSlot(runs)
    const linear = freeSlot([...runs, { slot: refined }])
    const most = Math.max(...norms)
    const last = Math.max(1, rates.length - 1)
    const curve = (at: number, name: string, one: number, values: Float64Array): Series => ({
      run: at,
      name,
      slot: one,
      values,
      times,
      count: values.length,
      divergedAt: null,
      ranked: false,
      smoothed: null,
    })
    const steps = rates.map((_, t) => 1 - t / last)
    return [
      curve(runs.length, "Refined", refined, rates),
      curve(runs.length + 1, "Linear decay", linear, steps),
      {
        ...curve(
          run,
          "‖g‖, smooth",
          slot,
          smooth.map((norm) => norm / most),
        ),
        beside: [norms.map((norm) => norm / most)],
      },
    ]
  }, [ensemble, run, refinement])
  return (
    <div className={styles.plot}>
      <Plot
        name="Refined schedule"
        series={series}
        isLog={false}
        note="Rates as shares of the peak, gradient norms as shares of the largest."
      />
    </div>
  )
}

/** Adds the refined schedule and linear decay as copies of the run. */
function RunIt({ run, refinement }: { readonly run: number; readonly refinement: Refinement }) {
  const { store } = useRavine()
  const isFull = useRavineState(({ scenario }) => scenario.runs.length > SLOTS - 2)
  const add = () => {
    const { scenario, replace, select, announce } = store.getState()
    replace(withShapes(scenario, run, [refinement.schedule, { kind: "linear_decay" }]))
    select(run)
    announce("Two runs added: with the refined schedule, and with linear decay.")
  }
  return (
    <Button
      look="line"
      disabled={isFull}
      title={
        isFull
          ? `${SLOTS} runs are the most that can be told apart.`
          : "Beside a copy with linear decay"
      }
      onClick={add}
    >
      Run it
    </Button>
  )
}

/** How a refined copy of the run ended beside one with linear decay, once both have been run. */
function Verdict({ ensemble, run }: { readonly ensemble: Ensemble; readonly run: number }) {
  const { runs } = ensemble.scenario
  const spec = runs[run]!
  const outcomes = useMemo(() => outcomesOf(ensemble), [ensemble])
  const endOf = (kind: string) =>
    outcomes.find(({ run: i }) => {
      const { method, hyper, schedule } = runs[i]!
      const isCopy = method === spec.method && JSON.stringify(hyper) === JSON.stringify(spec.hyper)
      return isCopy && schedule?.kind === kind
    })
  const [refined, linear] = [endOf("drawn"), endOf("linear_decay")]
  if (!refined || !linear)
    return (
      <p>
        Its authors found it better than linear decay. On toys it was not: a tie on a small logistic
        regression (0.378 against 0.377), twice the loss in the river valley (0.169 against 0.086).
        Run both to see what it does here.
      </p>
    )
  const ratio = refined.median / linear.median
  const verdict =
    Math.abs(Math.log(ratio)) < Math.log(1.1)
      ? "a tie"
      : ratio < 1
        ? "here refining helped"
        : "here linear decay is the better one"
  return (
    <p role="status">
      <b>{short(refined.median)}</b> refined, <b>{short(linear.median)}</b> with linear decay
      {ensemble.seeds > 1 && ` (medians of ${ensemble.seeds} seeds)`}: {verdict}.
    </p>
  )
}
