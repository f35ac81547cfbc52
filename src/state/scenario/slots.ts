import { SLOTS } from "../../core/marks.ts"

/** Returns the first colour that no run has; with more than sixteen runs the colours come round again. */
export function freeSlot(runs: readonly { readonly slot?: number | undefined }[]): number {
  const used = new Set(runs.map(({ slot }) => slot))
  for (let slot = 0; slot < SLOTS; slot++) if (!used.has(slot)) return slot
  return runs.filter(({ slot }) => slot !== undefined).length % SLOTS
}
