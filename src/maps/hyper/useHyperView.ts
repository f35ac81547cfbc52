import { useMemo } from "react"
import { resolveObjective } from "../../catalog/plan.ts"
import type { HyperView, MapsView } from "../../core/mapsView.ts"
import type { Domain } from "../../core/objective.ts"
import type { Axis } from "../../core/survey.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { axisProblem } from "../../state/scenario/axisProblem.ts"
import { type AxisChoice, choicesOf } from "./axisChoices.ts"
import { type HyperAsk, toleranceOf } from "./hyperOrder.ts"
import { referenceOf, valueAt } from "./reference.ts"
import { shownAxes, usualAxis } from "./shownAxes.ts"

const NOTHING: MapsView = {}

/** What the map of a run's hyper-parameters shows, and how that is changed. */
export function useHyperView(run: number) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const { objective, budget, runs, schedule, oracle, start } = scenario
  const maps = scenario.view.maps ?? NOTHING
  const spec = runs[run]!
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the scenario is looked at changes no choice.
  const choices = useMemo(
    () => choicesOf(scenario, run),
    [spec, objective, schedule, oracle, start, budget],
  )
  const { sides, missing } = useMemo(
    () => shownAxes(choices, maps.hyper?.axes),
    [choices, maps.hyper?.axes],
  )
  const [across, up] = sides
  const key = JSON.stringify([spec.objective ?? objective, across.axis, up.axis])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for them.
  const reference = useMemo(
    () => referenceOf(spec.objective ?? objective, [across.axis, up.axis]),
    [key],
  )
  const value = useMemo(
    () => valueAt(resolveObjective(spec.objective ?? objective), spec.start ?? start),
    [spec, objective, start],
  )
  const colour: HyperAsk["colour"] = maps.hyper?.colour ?? "gap"
  const ask: HyperAsk = useMemo(
    () => ({ sides, reference, start: value, colour, tolerance: toleranceOf(maps), budget }),
    [sides, reference, value, colour, maps, budget],
  )
  const change = (hyper: HyperView) => {
    const { look, scenario } = store.getState()
    const { maps } = scenario.view
    look({ maps: { ...maps, hyper: { ...maps?.hyper, ...hyper } } })
  }
  const setAxis = (side: 0 | 1, axis: Axis) =>
    change({ axes: side === 0 ? [axis, up.axis] : [across.axis, axis] })
  return {
    ask,
    choices,
    missing,
    change,
    setAxis,
    /** Another number on a side; if the other side has it, they change places. */
    choose: (side: 0 | 1, choice: AxisChoice) =>
      choice.id === sides[1 - side]!.choice.id
        ? change({ axes: [up.axis, across.axis] })
        : setAxis(side, usualAxis(choice).axis),
    isZoomed: sides.some(
      ({ axis, choice }) =>
        axis.from !== choice.from || axis.to !== choice.to || Boolean(axis.log) !== choice.log,
    ),
    /** Other ends of both sides; null is the usual ones. Ends that float32 does not tell apart are passed over. */
    zoom: (window: Domain | null) => {
      const axes = sides.map(({ axis, choice }, i) =>
        window ? { ...axis, from: window[i]![0], to: window[i]![1] } : usualAxis(choice).axis,
      )
      if (axes.every((axis) => axisProblem(axis) === null))
        change({ axes: axes as unknown as readonly [Axis, Axis] })
    },
  }
}
