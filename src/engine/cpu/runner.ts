import type { Batch, RunSetting } from "../../core/batch.ts"
import { packSettings } from "../link/schema.ts"
import { CALLS_WORDS, type RawTrace, RECORD_WORDS } from "../trace.ts"
import { workgroupsFor } from "../workgroup.ts"
import type { CompiledBatch } from "./compileBatch.ts"
import type { Kernel } from "./runtime/kernel.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** The kernels of one batch and their buffers, on this thread. */
export class BatchRunner {
  private taken = 0
  private measured = 0

  private constructor(
    private readonly batch: Batch,
    private readonly kernels: { readonly advance: Kernel; readonly measure: Kernel },
    private readonly memory: Readonly<Record<string, Memory>>,
  ) {
    this.restart(batch.runs)
  }

  static async create(compiled: CompiledBatch, batch: Batch): Promise<BatchRunner> {
    const { precision, settingWords, stateWords } = compiled
    const runs = batch.runs.length
    const rows = (batch.budget + 1) * runs
    const words = {
      clock: 3,
      span: 3,
      settings: runs * settingWords,
      states: runs * stateWords,
      path: 2 * rows,
      tallies: CALLS_WORDS * rows,
      ended: runs,
      records: RECORD_WORDS * rows,
      scales: 2 * rows,
    }
    const memory = Object.fromEntries(
      Object.entries(words).map(([name, count]) => [name, new Memory(count, precision)]),
    )
    const advance = await load(compiled.advance, memory)
    const measure = await load(compiled.measure, memory)
    return new BatchRunner(batch, { advance, measure }, memory)
  }

  restart(runs: readonly RunSetting[]): void {
    const { settings, path } = this.memory
    packSettings(runs, settings!.f, settings!.u)
    for (const [run, { start }] of runs.entries()) path!.f.set(start, 2 * run)
    this.taken = 0
    this.measured = 0
  }

  advance(steps: number): void {
    const runs = this.batch.runs.length
    const stride = Math.min(steps, this.batch.budget - this.taken)
    if (stride <= 0) return
    this.memory.clock!.u.set([runs, this.taken, stride])
    this.kernels.advance.dispatch("main", workgroupsFor(runs))
    this.taken += stride
  }

  /** Copies of what the kernels wrote, up to the steps taken. */
  read(): RawTrace & { readonly taken: number } {
    const runs = this.batch.runs.length
    const rows = this.taken + 1 - this.measured
    if (rows > 0) {
      this.memory.span!.u.set([runs, this.measured, rows])
      this.kernels.measure.dispatch("main", workgroupsFor(rows * runs))
      this.measured += rows
    }
    const end = (this.taken + 1) * runs
    const { path, records, tallies, ended } = this.memory
    return {
      taken: this.taken,
      path: path!.f.slice(0, 2 * end),
      records: records!.f.slice(0, RECORD_WORDS * end),
      tallies: tallies!.u.slice(0, CALLS_WORDS * end),
      ended: ended!.u.slice(),
    }
  }
}
