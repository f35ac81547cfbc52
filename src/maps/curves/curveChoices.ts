import type { Scenario } from "../../core/scenario.ts"
import type { Axis } from "../../core/survey.ts"
import { type AxisChoice, choicesOf, idOf } from "../hyper/axisChoices.ts"
import { type ShownAxis, usualAxis } from "../hyper/shownAxes.ts"

/** A hyper-parameter of at least one run that is not muted, over the sliders of all that have it. */
export interface CurveChoice extends AxisChoice {
  /** The value of each run that has it, by its place. */
  readonly values: ReadonlyMap<number, number>
}

/** Returns the hyper-parameters that runs can be drawn against; what most of them have comes first. */
export function curveChoices(scenario: Scenario): readonly CurveChoice[] {
  const found = new Map<string, CurveChoice>()
  scenario.runs.forEach(({ muted }, run) => {
    if (muted) return
    for (const choice of choicesOf(scenario, run)) {
      if (choice.part !== "hyper") continue
      const { from, to, log, values } = found.get(choice.id) ?? { ...choice, values: new Map() }
      found.set(choice.id, {
        ...choice,
        from: Math.min(from, choice.from),
        to: Math.max(to, choice.to),
        log: log && choice.log,
        values: new Map([...values, [run, choice.value]]),
      })
    }
  })
  return [...found.values()].toSorted((a, b) => b.values.size - a.values.size)
}

/** The axis that is asked for, or the learning rate. */
export function shownCurve(
  choices: readonly CurveChoice[],
  wanted: Axis | undefined,
): (ShownAxis & { readonly choice: CurveChoice; readonly missing: string | null }) | null {
  const found = wanted && choices.find(({ id }) => id === idOf(wanted))
  if (found) return { choice: found, axis: wanted, missing: null }
  const choice = choices.find(({ name }) => name === "lr") ?? choices[0]
  if (!choice) return null
  const missing = wanted
    ? `No run has ${wanted.name}: the curves are over ${choice.label || choice.symbol} instead.`
    : null
  return { choice, axis: usualAxis(choice).axis, missing }
}
