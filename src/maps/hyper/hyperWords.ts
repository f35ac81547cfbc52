import type { StabilityEdge } from "../../catalog/stabilityEdge.ts"
import { FATE, type Outcome } from "../../core/survey.ts"
import { exact, percent, short, whole } from "../../ui/numberText.ts"
import type { HyperAsk } from "./hyperOrder.ts"
import type { HyperScale } from "./hyperScale.ts"
import type { HyperSummary } from "./hyperSummary.ts"
import { placeText } from "./places.ts"

/** What the gap is, short. */
const GAPS: Readonly<Record<HyperScale["kind"], string>> = {
  known: "f − f*",
  found: "f − lowest minimum",
  lowest: "f − lowest on the map",
}

export const gapName = (kind: HyperScale["kind"]): string => GAPS[kind]

/** What has to happen before a run has arrived. */
const arrivalText = ({ reference, tolerance }: HyperAsk): string =>
  reference.kind === "lowest"
    ? `f ≤ ${exact(tolerance)}`
    : `${gapName(reference.kind)} ≤ ${exact(tolerance)}`

/** What the colours say, for the caption. */
export const noteText = (ask: HyperAsk, kind: HyperScale["kind"], name: string): string =>
  ask.colour === "gap"
    ? `${gapName(kind)} after ${whole(ask.budget)} steps of ${name}`
    : `steps of ${name} to ${arrivalText(ask)}`

/** What the gap is measured from where that is not f*. */
export function referenceText(ask: HyperAsk, { kind, floor }: HyperScale): string | null {
  if (ask.colour === "steps")
    return ask.reference.kind === "lowest"
      ? `${whyUnknown(ask)} The tolerance is one of f itself.`
      : null
  if (kind === "known") return null
  return kind === "found"
    ? `f* is not known: the gap is measured from the lowest minimum found in the box, ${short(floor)}.`
    : `${whyUnknown(ask)} The gap is measured from the lowest f on this map, ${short(floor)}.`
}

function whyUnknown({ reference }: HyperAsk): string {
  if (reference.kind !== "lowest") return "Some runs go below the lowest minimum found in the box."
  return reference.moves ? "f* changes along an axis." : "f is not bounded below here."
}

/** What the line of theory is: "stable while L = 20 < 2/η". */
export const edgeText = ({ text, sharpness }: StabilityEdge): string =>
  `stable while L ${sharpness === null ? "" : `= ${short(sharpness)} `}< ${text}`

/** What became of a run. */
export function outcomeText({ fate, steps, value }: Outcome, ask: HyperAsk, scale: HyperScale) {
  if (fate === FATE.diverged) return `diverged at step ${whole(steps)}`
  const gap = `${gapName(scale.kind)} = ${short(Math.max(value - scale.floor, 0))}`
  if (ask.colour === "gap") return gap
  if (fate >= FATE.arrived) return `${whole(steps)} steps to ${arrivalText(ask)}`
  return `not within ${whole(ask.budget)} steps, f = ${short(value)}`
}

/** What a map shows, in one sentence. */
export function finding(summary: HyperSummary, ask: HyperAsk, scale: HyperScale): string {
  const { best, diverged, moving, resting } = summary
  const gone = `${percent(diverged)} diverged`
  const short = ask.colour === "steps" ? `, ${percent(moving + resting)} did not arrive` : ""
  if (!best) return `No run ${ask.colour === "gap" ? "stayed finite" : "arrived"}: ${gone}${short}.`
  return `Best at ${placeText(ask.sides, best.at)}: ${outcomeText(best, ask, scale)}; ${gone}${short}.`
}
