import type * as functions from "./functions.ts"
import type { Memory } from "./memory.ts"

/** Buffers by the name of the WGSL variable that they are bound to. */
export type Buffers = Readonly<Record<string, Memory>>

/** Receives the values of a variable of the traced function after each change; `site` numbers Compiled.sites. */
export type Trace = (site: number, ...leaves: (number | boolean)[]) => void

/** What a compiled program needs from its surroundings. */
export interface Environment {
  readonly runtime: typeof functions
  readonly Memory: typeof Memory
  readonly trace: Trace
}

export interface Vec3 {
  x: number
  y: number
  z: number
}

/** The builtin inputs of one invocation; reused from one to the next. */
export interface Ids {
  readonly global_invocation_id: Vec3
  readonly local_invocation_id: Vec3
  readonly workgroup_id: Vec3
  readonly num_workgroups: Vec3
  local_invocation_index: number
}

/** What a compiled program gives to the host. */
export interface Instance {
  bind(buffers: Buffers): void
  /** Selects an invocation of the workgroup and sets its private variables. */
  beginInvocation(index: number): void
  /** Zeroes workgroup variables. */
  beginWorkgroup(): void
  /** Selects the private variables of an invocation that goes on. */
  resume(index: number): void
  readonly start: Readonly<Record<string, (ids: Ids) => Generator<void> | undefined>>
}

/** What Compiled.source evaluates to. */
export type Program = (environment: Environment) => Instance
