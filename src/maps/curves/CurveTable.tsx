import { useRavine, useRavineState } from "../../state/react.ts"
import { exact, whole } from "../../ui/numberText.ts"
import { Swatch } from "../../ui/Swatch.tsx"
import { isOn, shareOf } from "../hyper/places.ts"
import type { ShownAxis } from "../hyper/shownAxes.ts"
import styles from "./CurveTable.module.css"
import { type GapCurve, gapNear } from "./curveGaps.ts"
import { divergedShare, gapAt, gapText, pointCalls, valueAt } from "./curveWords.ts"

interface Props {
  readonly side: ShownAxis
  readonly curves: readonly GapCurve[]
  readonly names: readonly string[]
  readonly values: ReadonlyMap<number, number>
}

/** What each curve says: where the run stands, where it would be best and where it diverges. */
export function CurveTable({ side, curves, names, values }: Props) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const hovered = useRavineState((state) => state.hovered)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus.
    <section className={styles.scroll} aria-label="What the curves show" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Set to</th>
            <th scope="col" title="Between the values of the axis on either side">
              Gap there, about
            </th>
            <th scope="col">Lowest gap</th>
            <th scope="col">At</th>
            <th scope="col">Diverges from</th>
            <th scope="col">Values diverged</th>
            <th scope="col" title="Oracle calls of one point of the curve, counted in gradients">
              Calls a point
            </th>
          </tr>
        </thead>
        <tbody>
          {curves.map((curve) => {
            const { run, best, diverges } = curve
            const value = values.get(run)
            const isOff = value === undefined || !isOn(side, value)
            return (
              <tr
                key={run}
                data-faint={(hovered !== null && hovered !== run) || undefined}
                onPointerEnter={() => store.getState().hover(run)}
                onPointerLeave={() => store.getState().hover(null)}
              >
                <th scope="row">
                  <span>
                    <Swatch slot={scenario.runs[run]?.slot ?? 0} width={22} />
                    {names[run]}
                  </span>
                </th>
                <td>{value === undefined ? "–" : exact(value)}</td>
                <td>
                  {isOff ? "off the axis" : gapText(gapNear(curve, shareOf(side.axis, value)))}
                </td>
                <td>{best === null ? "–" : gapAt(curve, best)}</td>
                <td>{best === null ? "–" : valueAt(side, best)}</td>
                <td>{diverges === null ? "–" : valueAt(side, diverges)}</td>
                <td>{divergedShare(curve)}</td>
                <td>{whole(pointCalls(scenario, curve))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
