import { type FateShare, letterOf } from "../../core/basins.ts"
import type { Snapshot } from "../../core/ensemble.ts"
import { FATE } from "../../core/survey.ts"

/** Hues of minima; those beyond are the same, darker. */
const HUES = 4

/** What may have become of a member so far: a minimum each, under way, diverged; the numbers are those of FATE. */
export const fatesOf = (minima: number): readonly number[] => [
  ...Array.from({ length: minima }, (_, i) => FATE.arrived + i),
  FATE.moving,
  FATE.diverged,
]

/** "A", "under way" or "diverged". */
export function fateText(fate: number): string {
  if (fate >= FATE.arrived) return letterOf(fate - FATE.arrived)
  return fate === FATE.moving ? "under way" : "diverged"
}

/** Members of a snapshot. */
export function countOf({ arrived, underWay, diverged }: Snapshot, fate: number): number {
  if (fate >= FATE.arrived) return arrived[fate - FATE.arrived]!
  return fate === FATE.moving ? underWay : diverged
}

/** The shares of the members, and of the minima those too that have none. */
export const sharesOf = (snapshot: Snapshot, members: number): readonly FateShare[] =>
  fatesOf(snapshot.arrived.length)
    .map((fate) => ({ fate, share: countOf(snapshot, fate) / members }))
    .filter(({ fate, share }) => share > 0 || fate >= FATE.arrived)

/** CSS. */
export function colourOf(fate: number): string {
  if (fate === FATE.diverged) return "var(--diverged)"
  if (fate === FATE.moving) return "color-mix(in srgb, var(--surface) 55%, var(--text))"
  const minimum = fate - FATE.arrived
  const hue = `var(--basin-${(minimum % HUES) + 1})`
  return minimum < HUES ? hue : `color-mix(in srgb, ${hue} 60%, #000)`
}
