import type { Batch, RunSetting } from "../../core/batch.ts"
import type { Simulation, Trace } from "../engine.ts"
import type { LinkedBatch } from "../link/linkBatch.ts"
import { packSettings } from "../link/schema.ts"
import { CALLS_WORDS, RECORD_WORDS, sortTrace } from "../trace.ts"
import { Arena, type Ledger } from "./arena.ts"
import type { Kernel } from "./kernel.ts"
import { readBack } from "./readback.ts"

/** Run-steps of one submit: some 10 ms on a graphics card, under 100 ms on a processor that plays one. */
const SUBMIT = 2 ** 21

/** Iterates that are measured at once; WebGPU allows 65,535 workgroups of 64. */
const MEASURED = 2 ** 21

/** The pipelines of one batch. */
export interface BatchKernels {
  readonly advance: Kernel
  readonly measure: Kernel
}

/** A batch on the GPU. Owns its buffers: dispose it once, and never use `path` afterwards. */
export class GpuSimulation implements Simulation {
  taken = 0
  private measured = 0
  private readonly arena: Arena
  private readonly clock: GPUBuffer
  private readonly span: GPUBuffer
  private readonly settings: GPUBuffer
  /** One State per run. */
  readonly states: GPUBuffer
  readonly path: GPUBuffer
  private readonly tallies: GPUBuffer
  /** Step of divergence of each run, or 0xffffffff. */
  readonly ended: GPUBuffer
  private readonly records: GPUBuffer
  private readonly advanceBindings: GPUBindGroup
  private readonly measureBindings: GPUBindGroup

  constructor(
    private readonly device: GPUDevice,
    ledger: Ledger,
    private readonly kernels: BatchKernels,
    private readonly linked: LinkedBatch,
    readonly batch: Batch,
  ) {
    const runs = batch.runs.length
    const rows = (linked.trail ? batch.budget + 1 : 1) * runs
    const arena = new Arena(device, ledger)
    this.arena = arena
    this.clock = arena.uniform("clock", 16)
    this.span = arena.uniform("span", 16)
    this.settings = arena.storage("settings", 4 * runs * linked.settingWords)
    this.states = arena.storage("states", 4 * runs * linked.state.words)
    this.path = arena.storage("path", 8 * rows)
    this.tallies = arena.storage("tallies", 4 * rows * CALLS_WORDS)
    this.ended = arena.storage("ended", 4 * runs)
    this.records = arena.storage("records", 4 * rows * RECORD_WORDS)
    const { clock, span, settings, states, path, tallies, ended, records } = this
    const scales = linked.preconditioned ? [arena.storage("scales", 8 * rows)] : []
    const { advance, measure } = kernels
    this.advanceBindings = advance.bind([clock, settings, states, path, tallies, ended, ...scales])
    this.measureBindings = measure.bind([span, settings, path, records, ...scales])
    this.restart(batch.runs)
  }

  restart(runs: readonly RunSetting[]): void {
    const settings = new Uint32Array(runs.length * this.linked.settingWords)
    packSettings(runs, new Float32Array(settings.buffer), settings)
    this.device.queue.writeBuffer(this.settings, 0, settings)
    const starts = Float32Array.from(runs.flatMap(({ start }) => start))
    this.device.queue.writeBuffer(this.path, 0, starts)
    this.taken = 0
    this.measured = 0
  }

  advance(steps: number): void {
    const runs = this.batch.runs.length
    const end = Math.min(this.taken + steps, this.batch.budget)
    const longest = Math.max(1, Math.floor(SUBMIT / runs))
    while (this.taken < end) {
      const stride = Math.min(longest, end - this.taken)
      this.device.queue.writeBuffer(this.clock, 0, Uint32Array.of(runs, this.taken, stride))
      this.kernels.advance.dispatch(this.advanceBindings, runs)
      this.taken += stride
    }
  }

  async read(): Promise<Trace> {
    const { taken, batch } = this
    this.measure()
    const rows = (taken + 1) * batch.runs.length
    const [path, records, tallies, ended] = await readBack(this.device, [
      { buffer: this.path, bytes: 8 * rows },
      { buffer: this.records, bytes: 4 * rows * RECORD_WORDS },
      { buffer: this.tallies, bytes: 4 * rows * CALLS_WORDS },
      { buffer: this.ended, bytes: 4 * batch.runs.length },
    ])
    return sortTrace(batch, taken, {
      path: new Float32Array(path!),
      records: new Float32Array(records!),
      tallies: new Uint32Array(tallies!),
      ended: new Uint32Array(ended!),
    })
  }

  dispose(): void {
    this.arena.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  /** Records the rows of the path that are new. */
  private measure(): void {
    const runs = this.batch.runs.length
    const most = Math.max(1, Math.floor(MEASURED / runs))
    while (this.measured <= this.taken) {
      const rows = Math.min(most, this.taken + 1 - this.measured)
      this.device.queue.writeBuffer(this.span, 0, Uint32Array.of(runs, this.measured, rows))
      this.kernels.measure.dispatch(this.measureBindings, rows * runs)
      this.measured += rows
    }
  }
}
