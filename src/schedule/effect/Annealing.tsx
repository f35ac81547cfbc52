import { type ComponentProps, useEffect, useMemo, useState } from "react"
import type { AnnealingLaw } from "../../analysis/annealing.ts"
import { bandOf } from "../../analysis/bands.ts"
import { schedules } from "../../catalog/index.ts"
import { ratesOf } from "../../catalog/rates.ts"
import type { RunSpec, Scenario } from "../../core/scenario.ts"
import { Plot } from "../../panels/chart/Chart.tsx"
import { PickerRow } from "../../panels/PickerRow.tsx"
import { peakRate } from "../../state/peakRate.ts"
import { useRavineState } from "../../state/react.ts"
import { freeSlot } from "../../state/scenario/slots.ts"
import styles from "./Effect.module.css"
import { floorOfAll, lossCurves, timesOf } from "./effectSeries.ts"
import { LawNumbers } from "./LawNumbers.tsx"
import { runLabels } from "./labels.ts"
import { type Choice, chosenIn, runItems } from "./lawChoice.ts"
import { fitLaw, withoutWarmUp } from "./lawFit.ts"
import { type LawRun, lawSeries } from "./lawSeries.ts"
import { type Ensemble, raceKey } from "./seeds.ts"
import { useCompared } from "./useCompared.ts"
import { WorkButton } from "./WorkButton.tsx"

/** A law of what decay does to the loss, fitted to runs that took all their steps. */
export function Annealing({ ensemble }: { readonly ensemble: Ensemble }) {
  return (
    <section className={styles.card} aria-label="Annealing law">
      <div className={styles.caption}>
        <h3>Annealing law</h3>
        <small>predicts the loss under a schedule that has not been run</small>
      </div>
      {runItems(ensemble).length > 0 ? (
        <Prediction ensemble={ensemble} />
      ) : (
        <p className={styles.fine}>Every run diverged: there is nothing to fit the law to.</p>
      )}
    </section>
  )
}

/** Fits the law to runs of the scenario and predicts another one. */
function Prediction({ ensemble }: { readonly ensemble: Ensemble }) {
  const [choice, setChoice] = useState<Choice>({ first: null, second: null, target: null })
  const [memory, setMemory] = useState<number | null>(null)
  const found = useLaw(ensemble, choice, memory)
  const { law, fitted, floor, runs, targets, chosen } = found
  const { scenario, seeds } = ensemble
  const { spec } = found.target
  const { measured, work, compare } = useCompared(JSON.stringify([spec, raceKey(scenario)]))
  const target = useMemo(() => {
    const band = measured && bandOf(lossCurves(measured.tracks[0]!, floor))
    return { ...found.target, band }
  }, [found.target, measured, floor])
  const series = useMemo(
    () => (law ? lawSeries(law, fitted, target, seeds > 1) : []),
    [law, fitted, target, seeds],
  )
  const pick = (key: keyof Choice) => (id: string) => setChoice({ ...choice, [key]: id })
  const others = [{ id: "", name: "no other" }, ...runs]
  return (
    <div className={styles.split}>
      <div className={styles.plot}>
        <Plot name="Loss by the annealing law" series={series} isLog note="Dotted: what it says." />
      </div>
      <div className={styles.side}>
        <LawPicker label="Fit to" items={runs} value={chosen.first} onPick={pick("first")} />
        <LawPicker label="and to" items={others} value={chosen.second} onPick={pick("second")} />
        <LawPicker label="Predict" items={targets} value={chosen.target} onPick={pick("target")} />
        {law && (
          <LawNumbers
            law={law}
            memory={memory}
            onMemory={setMemory}
            target={target}
            isRandom={seeds > 1}
            isOneMethod={fitted.every(({ run }) => scenario.runs[run]!.method === spec.method)}
          />
        )}
        <WorkButton
          label="Run and compare"
          name="Running the predicted schedule"
          work={work}
          onBegin={() => compare(scenario, spec)}
        />
      </div>
    </div>
  )
}

const LawPicker = (row: Omit<ComponentProps<typeof PickerRow>, "of">) => (
  <PickerRow of="Law: " {...row} />
)

function useLaw(ensemble: Ensemble, choice: Choice, memory: number | null) {
  const current = useRavineState((state) => state.scenario)
  const selected = useRavineState((state) => state.selected)
  const chosen = useMemo(() => chosenIn(ensemble, choice, selected), [ensemble, choice, selected])
  const { first, second, target: predicted } = chosen
  const { floor, fitted } = useMemo(
    () => fittedRuns(ensemble, first, second),
    [ensemble, first, second],
  )
  const law = useFit(fitted, memory)
  const target = useMemo(
    () => targetOf(current, ensemble, predicted, Number(first)),
    [current, ensemble, predicted, first],
  )
  const lists = useMemo(() => {
    const runs = runItems(ensemble)
    const kinds = Object.entries(schedules).map(([id, { name }]) => ({
      id,
      name,
      group: "Not run",
    }))
    return { runs, targets: [...runs, ...kinds] }
  }, [ensemble])
  return { ...lists, law, floor, fitted, target, chosen }
}

/** The law that fits, as soon as it is found; the one before stays meanwhile. */
function useFit(fitted: readonly LawRun[], memory: number | null): AnnealingLaw | null {
  const [law, setLaw] = useState<AnnealingLaw | null>(null)
  useEffect(() => {
    const wanted = new AbortController()
    const curves = fitted.map(({ rates, band }) => ({ rates, losses: band!.median }))
    void fitLaw(curves, memory, wanted.signal).then((found) => found && setLaw(found))
    return () => wanted.abort()
  }, [fitted, memory])
  return law
}

/** The runs that the law is fitted to, with what their losses are measured from. */
function fittedRuns(ensemble: Ensemble, first: string, second: string) {
  const { scenario, tracks } = ensemble
  const { floor } = floorOfAll(ensemble)
  const labels = runLabels(scenario)
  const places = [...new Set([first, second])].filter(Boolean).map(Number)
  const fitted = places.map((run): LawRun => {
    const band = bandOf(lossCurves(tracks[run]!, floor))
    const rates = withoutWarmUp(tracks[run]![0]!.rate)
    const { slot = 0 } = scenario.runs[run]!
    return { run, name: labels[run]!, slot, times: timesOf(ensemble, run), rates, band }
  })
  return { floor, fitted }
}

/** The run that is predicted: as the designer has it now, or a copy of the fitted one with another schedule. */
function targetOf(current: Scenario, ensemble: Ensemble, id: string, fitted: number) {
  const raced = ensemble.scenario
  const place = Number(id)
  const isRun = Number.isInteger(place) && id !== ""
  const run: RunSpec = isRun
    ? (current.runs[place] ?? raced.runs[place]!)
    : { ...raced.runs[fitted]!, schedule: { kind: id }, slot: freeSlot(raced.runs) }
  const rates = ratesOf(run.schedule ?? current.schedule, raced.budget, peakRate(run))
  return {
    spec: run,
    run: isRun ? place : raced.runs.length,
    name: isRun ? runLabels(current)[place]! : schedules[id]!.name,
    slot: run.slot ?? 0,
    times: timesOf(ensemble, isRun ? place : fitted),
    rates: withoutWarmUp(rates),
    band: null,
  }
}
