import type { RunSpec } from "../core/scenario.ts"
import type { Traces } from "../state/traces.ts"

/** Puts the tracks of runs that stay into their new places, so that no curve changes its name until new ones are read. */
export function carryTracks(
  tracks: Traces["tracks"],
  before: readonly RunSpec[],
  after: readonly RunSpec[],
): Traces["tracks"] {
  const places = after.map(({ slot, method }) =>
    before.findIndex((run) => run.slot === slot && run.method === method),
  )
  const isSame = before.length === after.length && places.every((place, i) => place === i)
  return isSame ? tracks : places.map((place) => tracks[place] ?? null)
}
