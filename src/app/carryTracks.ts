import type { RunSpec } from "../core/scenario.ts"
import type { Traces } from "../state/traces.ts"

/** Puts the tracks of runs that stay into their new places, so that no curve changes its name until new ones are read. */
export function carryTracks(
  tracks: Traces["tracks"],
  before: readonly RunSpec[],
  after: readonly RunSpec[],
): Traces["tracks"] {
  const places = after.map((run) => placeOf(run, before))
  const carried = places.map((place, i) => (after[i]!.muted ? null : (tracks[place] ?? null)))
  const isSame =
    carried.length === tracks.length && carried.every((track, i) => track === tracks[i])
  return isSame ? tracks : carried
}

/** Where a run was: unchanged, or with its mark and method. */
function placeOf(run: RunSpec, before: readonly RunSpec[]): number {
  const place = before.indexOf(run)
  if (place >= 0) return place
  return before.findIndex(({ slot, method }) => slot === run.slot && method === run.method)
}
