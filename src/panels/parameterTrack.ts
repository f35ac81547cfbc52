import { surfaces } from "../catalog/index.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import type { TrackScale } from "../ui/trackScale.ts"

/** The slider of a typed formula's parameter, and its value before it is moved. */
const TYPED = { range: [-10, 10], initial: 1 } as const

/** Returns the slider of a parameter: the surface's own, or the same for all of a typed formula. */
export function parameterTrack(
  spec: ObjectiveSpec,
  name: string,
): TrackScale & { initial: number } {
  const known = "surface" in spec ? surfaces[spec.surface]!.parameters?.[name] : undefined
  if (!known) return TYPED
  return { range: [known.min, known.max], initial: known.value, step: known.step }
}
