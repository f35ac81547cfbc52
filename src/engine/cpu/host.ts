import type { Batch, RunSetting } from "../../core/batch.ts"
import type { Look, Outcomes, SurveyNumbers } from "../../core/survey.ts"
import type { Grid } from "../engine.ts"
import type { Part } from "../lattice.ts"
import type { RawTrace } from "../trace.ts"
import type { CompiledBatch, CompiledField, CompiledPaint, CompiledSurvey } from "./compileBatch.ts"
import { BatchRunner } from "./runner.ts"
import { sampleField } from "./sampler.ts"
import { type PartOutcomes, paintOutcomes, Surveyor } from "./surveyor.ts"

/** Where compiled batches run: this thread, or a Worker. Batches have numbers, since a Worker shares no objects. */
export interface Host extends Disposable {
  /** Settles with the reason when the host stops working. */
  readonly lost: Promise<string>
  start(id: number, compiled: CompiledBatch, batch: Batch): Promise<void>
  restart(id: number, runs: readonly RunSetting[]): Promise<void>
  advance(id: number, steps: number): Promise<void>
  read(id: number): Promise<RawTrace & { readonly taken: number }>
  drop(id: number): Promise<void>
  sample(
    compiled: CompiledField,
    setting: RunSetting,
    grid: Grid,
  ): Promise<Float32Array<ArrayBuffer>>
  openSurvey(id: number, compiled: CompiledSurvey): Promise<void>
  computeSurvey(id: number, numbers: SurveyNumbers, part: Part): Promise<PartOutcomes>
  closeSurvey(id: number): Promise<void>
  paint(
    compiled: CompiledPaint,
    look: Look,
    map: Outcomes,
    against: Outcomes | null,
  ): Promise<Uint8ClampedArray<ArrayBuffer>>
}

/** Runs batches on this thread. */
export class LocalHost implements Host {
  readonly lost = new Promise<string>(() => {})
  private readonly runners = new Map<number, BatchRunner>()
  private readonly surveyors = new Map<number, Surveyor>()

  async start(id: number, compiled: CompiledBatch, batch: Batch): Promise<void> {
    this.runners.set(id, await BatchRunner.create(compiled, batch))
  }

  async restart(id: number, runs: readonly RunSetting[]): Promise<void> {
    this.runner(id).restart(runs)
  }

  async advance(id: number, steps: number): Promise<void> {
    this.runner(id).advance(steps)
  }

  async read(id: number): Promise<RawTrace & { readonly taken: number }> {
    return this.runner(id).read()
  }

  async drop(id: number): Promise<void> {
    this.runners.delete(id)
  }

  sample(
    compiled: CompiledField,
    setting: RunSetting,
    grid: Grid,
  ): Promise<Float32Array<ArrayBuffer>> {
    return sampleField(compiled, setting, grid)
  }

  async openSurvey(id: number, compiled: CompiledSurvey): Promise<void> {
    this.surveyors.set(id, await Surveyor.create(compiled))
  }

  async computeSurvey(id: number, numbers: SurveyNumbers, part: Part): Promise<PartOutcomes> {
    const surveyor = this.surveyors.get(id)
    if (!surveyor) throw new Error(`Map ${id} has been closed.`)
    return surveyor.compute(numbers, part)
  }

  async closeSurvey(id: number): Promise<void> {
    this.surveyors.delete(id)
  }

  paint(
    compiled: CompiledPaint,
    look: Look,
    map: Outcomes,
    against: Outcomes | null,
  ): Promise<Uint8ClampedArray<ArrayBuffer>> {
    return paintOutcomes(compiled, look, map, against)
  }

  [Symbol.dispose](): void {
    this.runners.clear()
    this.surveyors.clear()
  }

  private runner(id: number): BatchRunner {
    const runner = this.runners.get(id)
    if (!runner) throw new Error(`Batch ${id} has been dropped.`)
    return runner
  }
}
