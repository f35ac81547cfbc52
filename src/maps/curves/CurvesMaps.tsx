import { useMemo } from "react"
import type { Axis } from "../../core/survey.ts"
import { runNames } from "../../state/names.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { WorkLine } from "../../ui/WorkLine.tsx"
import { AxisRow } from "../hyper/AxisRow.tsx"
import { labelOf } from "../hyper/places.ts"
import { usualAxis } from "../hyper/shownAxes.ts"
import { MapCard } from "../MapCard.tsx"
import { NoRuns } from "../NoRuns.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import { CurveNumbers } from "./CurveNumbers.tsx"
import { CurvePlot } from "./CurvePlot.tsx"
import styles from "./CurvesMaps.module.css"
import { CurveTable } from "./CurveTable.tsx"
import { curveChoices, shownCurve } from "./curveChoices.ts"
import { gapCurves } from "./curveGaps.ts"
import { conditions, finding, floorText, gapAt, gapLabel, valueAt } from "./curveWords.ts"
import { useSurveyed } from "./useSurveyed.ts"

/** How well every run does with other values of one hyper-parameter. */
export function CurvesMaps() {
  const scenario = useRavineState((state) => state.scenario)
  const wanted = scenario.view.maps?.curves?.axis
  const choices = useMemo(() => curveChoices(scenario), [scenario])
  const side = useMemo(() => shownCurve(choices, wanted), [choices, wanted])
  return side ? <Curves side={side} choices={choices} /> : <NoRuns title="Sensitivity" />
}

interface Props {
  readonly side: NonNullable<ReturnType<typeof shownCurve>>
  readonly choices: ReturnType<typeof curveChoices>
}

function Curves({ side, choices }: Props) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const { choice, missing } = side
  // Where the axis changes, its curves stay until there are new ones; its ends go with the axis that is asked for.
  const key = JSON.stringify(side.axis)
  const axis = useMemo(() => JSON.parse(key) as Axis, [key])
  const runs = useMemo(() => [...choice.values.keys()], [choice])
  const {
    surveyed,
    axis: drawn,
    share,
    problem,
    isStopped,
    begin,
    cancel,
  } = useSurveyed(axis, runs)
  const curves = useMemo(
    () => (JSON.stringify(drawn) === key ? gapCurves(surveyed) : []),
    [surveyed, drawn, key],
  )
  const names = runNames(scenario.runs)
  const without = scenario.runs.flatMap(({ muted }, run) =>
    muted || choice.values.has(run) ? [] : [names[run]!],
  )
  const said = curves.length > 0 ? finding(side, curves, names) : ""
  useAnnounced(share === null && said ? said : null)
  const read = (place: number) =>
    `${labelOf(side)} ${valueAt(side, place)}: ${curves.map((curve) => `${names[curve.run]} ${gapAt(curve, place)}`).join(", ")}`
  const change = (next: Axis) => {
    const { look, scenario } = store.getState()
    look({ maps: { ...scenario.view.maps, curves: { axis: next } } })
  }
  return (
    <div className={styles.curves}>
      <MapCard
        title="Sensitivity"
        note={`${gapLabel(curves)} after ${scenario.budget} steps, by one hyper-parameter`}
        actions={curves.length > 0 && <CurveNumbers side={side} curves={curves} names={names} />}
      >
        <div className={styles.axis}>
          <AxisRow
            name="Over"
            side={side}
            choices={choices}
            onChoose={(next) => change(usualAxis(next).axis)}
            onChange={change}
          />
          <div className={styles.work}>
            {share !== null && <Button onClick={cancel}>Cancel</Button>}
            {isStopped && (
              <Button look="line" onClick={begin}>
                Compute the curves
              </Button>
            )}
            <WorkLine name="Computing curves" share={share} />
          </div>
          {missing && (
            <p className={styles.missing} role="status">
              {missing}
            </p>
          )}
          {problem && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
        <CurvePlot
          finding={said || "Curves of the final gap, not computed yet."}
          axis={axis}
          labels={[labelOf(side), gapLabel(curves)]}
          curves={curves}
          values={choice.values}
          read={read}
        />
        <div className={styles.below}>
          <CurveTable side={side} curves={curves} names={names} values={choice.values} />
          <p>
            Filled marks: the values that runs have. Hollow marks: the last value before a run
            diverges; the line is broken where it does.
          </p>
          {without.length > 0 && (
            <p>
              Without {choice.label || choice.symbol}: {without.join(", ")}.
            </p>
          )}
          {floorText(curves, names).map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>{conditions(scenario, curves)}</p>
          <p>Toy landscapes do not rank optimizers for training networks.</p>
        </div>
      </MapCard>
    </div>
  )
}
