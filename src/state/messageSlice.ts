import type { StateCreator } from "zustand/vanilla"
import type { RavineState } from "./store.ts"

/** A line at the bottom of the stage; errors stay until they are closed. */
export interface Toast {
  readonly text: string
  readonly kind: "note" | "error"
}

/** What the app says about itself. */
export interface MessageSlice {
  /** "WebGPU (adapter)", "CPU", or null while it starts. */
  readonly engine: string | null
  /** Why the processor computes, when it does. */
  readonly fallback: string | null
  /** Why the scenario's surface cannot be shown; the last good one stays. */
  readonly problem: string | null
  readonly toast: Toast | null
  /** The line for screen readers. */
  readonly announcement: string
  tellEngine(engine: string | null, fallback: string | null): void
  tellProblem(problem: string | null): void
  tell(toast: Toast | null): void
  announce(announcement: string): void
}

export const createMessageSlice: StateCreator<RavineState, [], [], MessageSlice> = (set) => ({
  engine: null,
  fallback: null,
  problem: null,
  toast: null,
  announcement: "",
  tellEngine: (engine, fallback) => set({ engine, fallback }),
  tellProblem: (problem) => set({ problem }),
  tell: (toast) => set({ toast }),
  announce: (announcement) => set({ announcement }),
})
