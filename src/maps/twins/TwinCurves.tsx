import { useMemo } from "react"
import { Plot } from "../../panels/chart/Chart.tsx"
import type { Series } from "../../panels/chart/series.ts"
import { TableButton } from "../../panels/chart/TableButton.tsx"
import { runNames } from "../../state/names.ts"
import { useRavineState } from "../../state/react.ts"
import { Swatch } from "../../ui/Swatch.tsx"
import { MapCard } from "../MapCard.tsx"
import styles from "./TwinCurves.module.css"
import { exponentText, signed } from "./twinWords.ts"
import { useTwins } from "./useTwins.ts"

const NAME = "Distance between twins"

/** The distance between the twins of every run over the steps, from the start of the scenario. */
export function TwinCurves({ run: shown }: { readonly run: number }) {
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const { twins, problem } = useTwins()
  const names = useMemo(() => runNames(runs), [runs])
  const series = useMemo(
    () =>
      (twins ?? []).flatMap(({ run, distances }): Series[] =>
        runs[run]
          ? [
              {
                run,
                name: names[run]!,
                slot: runs[run].slot ?? 0,
                values: distances,
                times: null,
                count: distances.length,
                divergedAt: null,
                ranked: true,
                smoothed: null,
              },
            ]
          : [],
      ),
    [twins, runs, names],
  )
  return (
    <MapCard
      title="How far apart"
      note="log, from each run's start, in float64"
      actions={<TableButton name={NAME} series={series} />}
    >
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.plot}>
        <Plot name={NAME} series={series} isLog />
      </div>
      <ul className={styles.exponents}>
        {(twins ?? []).map(({ run, exponent, steps }) => (
          <li key={run} aria-current={run === shown || undefined}>
            <Swatch slot={runs[run]?.slot ?? 0} />
            <b>{names[run]}</b>
            <span>
              {signed(exponent)} per step: twins {exponentText(exponent)}, seen over {steps} steps.
            </span>
          </li>
        ))}
      </ul>
    </MapCard>
  )
}
