import { SURFACE_GROUPS, type Surface, type SurfaceGroup } from "../../core/objective.ts"
import { bowls } from "./bowls.ts"
import type { Entries } from "./entries.ts"
import { kinks } from "./kinks.ts"
import { mazes } from "./mazes.ts"
import { moving } from "./moving.ts"
import { networks } from "./networks.ts"
import { ripples } from "./ripples.ts"
import { saddles } from "./saddles.ts"
import { valleys } from "./valleys.ts"
import { wells } from "./wells.ts"

const groups: Readonly<Record<SurfaceGroup, Entries>> = {
  bowls,
  valleys,
  "many minima": { ...wells, ...ripples, ...mazes },
  "saddles and plateaus": saddles,
  "kinks and cliffs": kinks,
  "toy networks": networks,
  "moving losses": moving,
}

/** Every objective that the playground offers, by id: group after group, the simple ones of each first. */
export const surfaces: Readonly<Record<string, Surface>> = Object.fromEntries(
  SURFACE_GROUPS.flatMap((group) =>
    Object.entries(groups[group]).map(([id, entry]) => [id, { ...entry, group }]),
  ),
)
