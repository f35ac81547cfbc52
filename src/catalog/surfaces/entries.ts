import type { Surface } from "../../core/objective.ts"

/** Surfaces of one group, by id. */
export type Entries = Readonly<Record<string, Omit<Surface, "group">>>
