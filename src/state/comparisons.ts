import { useSyncExternalStore } from "react"
import type { Amounts, Change } from "../catalog/invariance.ts"
import type { Deviation } from "../core/comparePaths.ts"
import { useRavine } from "./react.ts"

/** One run: what became of its path after each change. */
export interface Comparison {
  readonly name: string
  readonly slot: number
  readonly changes: Readonly<Record<Change, Deviation>>
}

export interface Comparisons {
  readonly amounts: Amounts
  readonly runs: readonly Comparison[]
  /** Why nothing can be compared. */
  readonly problem: string | null
}

/** Holds what was compared last; null before the first time. */
export class ComparisonStore {
  current: Comparisons | null = null
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  update(comparisons: Comparisons | null): void {
    this.current = comparisons
    for (const listener of this.listeners) listener()
  }
}

export function useComparisons(): Comparisons | null {
  const { comparisons } = useRavine()
  return useSyncExternalStore(comparisons.subscribe, () => comparisons.current)
}
