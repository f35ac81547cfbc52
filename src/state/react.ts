import { createContext, useContext, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import type { ComparisonStore } from "./comparisons.ts"
import type { RavineState, RavineStore } from "./store.ts"
import type { TraceStore, Traces } from "./traces.ts"

/** What components read and change. */
export interface Ravine {
  readonly store: RavineStore
  readonly traces: TraceStore
  /** The same runs on their surfaces as they were before a transform. */
  readonly echoes: TraceStore
  readonly comparisons: ComparisonStore
}

export const RavineContext = createContext<Ravine | null>(null)

/** Returns the store and the traces, for drawing and for event handlers. */
export function useRavine(): Ravine {
  const ravine = useContext(RavineContext)
  if (!ravine) throw new Error("Wrap the component in <RavineContext value={...}>.")
  return ravine
}

/** Returns a part of the state and renders again when it changes. */
export function useRavineState<T>(select: (state: RavineState) => T): T {
  return useStore(useRavine().store, select)
}

/** Returns what has been read back and renders again when it changes, at most some ten times a second. */
export function useTraces(): Traces {
  const { traces } = useRavine()
  return useSyncExternalStore(traces.subscribe, () => traces.current)
}
