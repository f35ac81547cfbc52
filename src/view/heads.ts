import type { Domain } from "../core/objective.ts"
import { inside } from "./plane.ts"
import type { Trail } from "./stage.ts"

/** The end of a trail at the playhead. */
export interface Head {
  /** Index of its iterate. */
  readonly at: number
  /** The run has diverged by now. */
  readonly diverged: boolean
}

/** Returns the head of a trail, or null if it is out of the box; a diverged run keeps its last iterate inside, but the start. */
export function headOf(trail: Trail, step: number, box: Domain): Head | null {
  const diverged = trail.divergedAt !== null && step >= trail.divergedAt
  let at = Math.min(step, trail.steps)
  while (diverged && at > 0 && !inside(box, trail.x[2 * at]!, trail.x[2 * at + 1]!)) at--
  if (diverged && at === 0 && trail.steps > 0) return null
  return inside(box, trail.x[2 * at]!, trail.x[2 * at + 1]!) ? { at, diverged } : null
}
