import { type ResolvedObjective, resolveObjective } from "../catalog/plan.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"

type Minimum = Pick<ResolvedObjective, "minima" | "minimum">

const known = new WeakMap<ObjectiveSpec, Minimum>()

/** Returns what is known of the minimum of an objective; it is searched for once. */
export function minimumOf(spec: ObjectiveSpec): Minimum {
  const minimum = known.get(spec) ?? resolveObjective(spec)
  known.set(spec, minimum)
  return minimum
}
