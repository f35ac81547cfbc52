import { useMemo } from "react"
import type { Level } from "../../analysis/noiseFloor.ts"
import { CopyButton } from "../../panels/CopyButton.tsx"
import { useRavine, useRavineState } from "../../state/react.ts"
import { short, whole } from "../../ui/numberText.ts"
import { Swatch } from "../../ui/Swatch.tsx"
import styles from "./Effect.module.css"
import { csvOf, type Outcome, outcomesOf } from "./outcomes.ts"
import type { Ensemble } from "./seeds.ts"

/** How the runs end: a row is one thing with its path and its curves. */
export function AfterTable({ ensemble }: { readonly ensemble: Ensemble }) {
  const { store } = useRavine()
  const hovered = useRavineState((state) => state.hovered)
  const outcomes = useMemo(() => outcomesOf(ensemble), [ensemble])
  const { seeds, scenario } = ensemble
  const isRandom = seeds > 1
  return (
    <section className={styles.card} aria-label={`After ${scenario.budget} steps`}>
      <div className={styles.caption}>
        <h3>After {whole(scenario.budget)} steps</h3>
        <small>
          {isRandom ? `median and middle half of ${seeds} seeds` : "no noise, one seed"}
        </small>
        <CopyButton
          label="Copy as CSV"
          className={styles.copy}
          text={() => csvOf(outcomes, scenario.budget, seeds)}
        />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">{isRandom ? "Median loss" : "Loss"}</th>
              {isRandom && (
                <th scope="col" title="The median of the loss over the last tenth of the steps">
                  Noise floor
                </th>
              )}
              <th scope="col">Diverged</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr
                key={outcome.run}
                data-faint={(hovered !== null && hovered !== outcome.run) || undefined}
                onPointerEnter={() => store.getState().hover(outcome.run)}
                onPointerLeave={() => store.getState().hover(null)}
              >
                <Cells outcome={outcome} isRandom={isRandom} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isRandom && (
        <p className={styles.fine}>
          Noise floor: each seed's median loss over the last tenth of the steps. A run that is still
          on its way there, or whose rate still falls, has not come to rest on it.
        </p>
      )}
      <p className={styles.fine}>Toy landscapes do not rank optimizers for training networks.</p>
    </section>
  )
}

function Cells({ outcome, isRandom }: { readonly outcome: Outcome; readonly isRandom: boolean }) {
  const { name, slot, median, lower, upper, noiseFloor, diverged } = outcome
  return (
    <>
      <th scope="row">
        <span className={styles.run}>
          <Swatch slot={slot} width={22} />
          {name}
        </span>
      </th>
      <td>
        <b>{short(median)}</b>
        {isRandom && <Half lower={lower} upper={upper} />}
      </td>
      {isRandom && (
        <td>
          {noiseFloor ? short(noiseFloor.median) : "–"}
          {noiseFloor && <Half {...noiseFloor} />}
        </td>
      )}
      <td className={diverged > 0 ? styles.diverged : undefined}>
        {isRandom ? `${Math.round(100 * diverged)} %` : diverged > 0 ? "yes" : "no"}
      </td>
    </>
  )
}

const Half = ({ lower, upper }: Pick<Level, "lower" | "upper">) => (
  <small className={styles.half}>
    {short(lower)} – {short(upper)}
  </small>
)
