import type { Floats } from "../../src/engine/engine.ts"
import type { Gpu } from "../../src/engine/gpu/device.ts"

export interface Setup {
  readonly gpu: Gpu
  readonly runs: number
  /** Most steps after a restart. */
  readonly budget: number
}

/** One way to compute the problem. */
export interface Contestant {
  readonly name: string
  /** Compiles and allocates. */
  prepare(setup: Setup): Promise<Session>
}

/** A contestant with its buffers. */
export interface Session extends Disposable {
  /** Puts the runs back to their starts. */
  restart(): void
  /** Takes steps on every run and waits until they are done. */
  advance(steps: number): Promise<void> | void
  /** Iterates, [runs, 2]. */
  points(): Promise<Floats>
}
