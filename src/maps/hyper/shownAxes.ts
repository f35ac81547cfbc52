import type { Axis } from "../../core/survey.ts"
import { type AxisChoice, idOf } from "./axisChoices.ts"

/** One side of the map: which number, between which ends. */
export interface ShownAxis {
  readonly choice: AxisChoice
  readonly axis: Axis
}

/** Both sides, and what was asked for and is not there. */
export interface ShownAxes {
  readonly sides: readonly [ShownAxis, ShownAxis]
  readonly missing: string | null
}

/** What stands against the rate if the method has it. */
const FIRST = ["momentum", "beta1"]
/** Numbers that change little where they are usual. */
const DULL = ["weightDecay", "eps"]

/** Returns the sides that are asked for, or those that a method offers first where it lacks them. */
export function shownAxes(
  choices: readonly AxisChoice[],
  wanted: readonly [Axis, Axis] | undefined,
): ShownAxes {
  const found = (wanted ?? []).map((axis, i) => {
    const choice = choices.find(({ id }) => id === idOf(axis))
    const isTaken = i === 1 && idOf(axis) === idOf(wanted![0])
    return choice && !isTaken ? { choice, axis } : null
  })
  const [across, up] = usual(choices, found)
  return {
    sides: [found[0] ?? usualAxis(across), found[1] ?? usualAxis(up)],
    missing: missingText(wanted, found),
  }
}

/** The choices that stand in for what is not found; none stands for both sides. */
function usual(
  choices: readonly AxisChoice[],
  found: readonly (ShownAxis | null)[],
): readonly [AxisChoice, AxisChoice] {
  const hypers = choices.filter(({ part }) => part === "hyper")
  const rate = hypers.find(({ name }) => name === "lr")
  const others = [
    ...FIRST.flatMap((first) => hypers.filter(({ name }) => name === first)),
    ...hypers.filter(({ name }) => !DULL.includes(name)),
    ...choices.filter(({ part, name }) => part === "oracle" && name !== "clip"),
    ...choices.filter(({ part }) => part === "start"),
  ]
  const order = rate ? [rate, ...others] : others
  const taken = found.flatMap((side) => (side ? [side.choice.id] : []))
  const [first, second] = [...new Set(order)].filter(({ id }) => !taken.includes(id))
  // The start has two coordinates, so two are always left.
  return found[0] ? [first!, first!] : [first!, second!]
}

/** A side over the usual ends of a number. */
export const usualAxis = (choice: AxisChoice): ShownAxis => {
  const { part, name, of, from, to, log } = choice
  const ends = { part, name, from, to, ...(log && { log }) }
  return { choice, axis: of === undefined ? ends : { ...ends, of } }
}

function missingText(
  wanted: readonly [Axis, Axis] | undefined,
  found: readonly (ShownAxis | null)[],
): string | null {
  if (!wanted || found.every(Boolean)) return null
  if (found[0] && idOf(wanted[0]) === idOf(wanted[1]))
    return "Both sides were the same number: another one is shown upwards."
  const names = wanted.flatMap(({ name }, i) => (found[i] ? [] : [name]))
  return `This run has no ${names.join(" and no ")}: another number is shown instead.`
}
