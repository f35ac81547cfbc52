import type { FateShare } from "../core/basins.ts"
import type { OracleKind } from "../core/method.ts"
import type { Domain } from "../core/objective.ts"
import type { Outcomes } from "../core/survey.ts"
import type { TintScale } from "./tint.ts"

type Floats = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** What one run did, one entry per iterate; the last finite one is repeated after divergence. */
export interface Track {
  /** [taken + 1, 2]. */
  readonly x: Floats
  /** f and |grad f|, [taken + 1]. */
  readonly value: Floats
  readonly gradientNorm: Floats
  /** Learning rate of each step, [taken]. */
  readonly rate: Floats
  /** The largest and the smallest eigenvalue of the Hessian, [taken + 1]. */
  readonly sharpness: Floats
  readonly flatness: Floats
  /** The largest of P^-1 H, with the P that the step to the iterate divided by; 0 where there is none. [taken + 1] */
  readonly scaledSharpness: Floats
  /** Oracle calls before each iterate, [taken + 1] for each kind that was called. */
  readonly calls: Readonly<Partial<Record<OracleKind, Uint32Array<ArrayBuffer>>>>
  readonly divergedAt: number | null
}

/** Bounds of f over the landscape that is shown. */
export interface Bounds {
  readonly lowest: number
  readonly highest: number
  /** f*, where it is known. */
  readonly minimum: number | undefined
  /** The loss moves: these are the bounds of one step. */
  readonly moves?: boolean
}

/** What the basins on the landscape come to. */
export interface BasinTint {
  /** Of the run. */
  readonly name: string
  readonly shares: readonly FateShare[]
  /** All starts over a box; null before the first picture. */
  readonly outcomes: Outcomes | null
  readonly window: Domain
  /** They are those of the part that is shown, not of the whole box. */
  readonly isPart: boolean
  readonly problem: string | null
}

export interface Traces {
  /** By place in the scenario; null while a run is being computed for the first time. */
  readonly tracks: readonly (Track | null)[]
  readonly bounds: Bounds | null
  /** What the colours of the landscape say of its curvature, while they do. */
  readonly tint?: TintScale | null
  /** Where the starts of the landscape end, while its colours say so. */
  readonly basins?: BasinTint | null
}

/** Holds what has been read back, outside of React and of the store. Panels redraw when `current` is another object. */
export class TraceStore {
  current: Traces = { tracks: [], bounds: null }
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  update(change: Partial<Traces>): void {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}
