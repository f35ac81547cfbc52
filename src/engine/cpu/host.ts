import type { Batch, RunSetting } from "../../core/batch.ts"
import type { Look, Outcomes, SurveyNumbers } from "../../core/survey.ts"
import type { Endings, TrialsOrder } from "../../core/trials.ts"
import type { Grid } from "../engine.ts"
import type { Part } from "../lattice.ts"
import type { RawTrace } from "../trace.ts"
import type {
  CompiledBatch,
  CompiledEnsemble,
  CompiledField,
  CompiledPaint,
  CompiledSurvey,
  CompiledTrials,
} from "./compileBatch.ts"
import { EnsembleRunner } from "./ensembleRunner.ts"
import { BatchRunner } from "./runner.ts"
import { sampleField } from "./sampler.ts"
import { type PartOutcomes, paintOutcomes, SurveyRunner } from "./surveyRunner.ts"
import { TrialsRunner } from "./trialsRunner.ts"

/** What is asked of an ensemble. */
type EnsembleCall =
  | "begin"
  | "advance"
  | "measure"
  | "keep"
  | "recall"
  | "read"
  | "paint"
  | "counts"

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
  openTrials(id: number, compiled: CompiledTrials): Promise<void>
  computeTrials(id: number, order: TrialsOrder): Promise<Endings>
  closeTrials(id: number): Promise<void>
  openEnsemble(id: number, compiled: CompiledEnsemble): Promise<void>
  askEnsemble<Call extends EnsembleCall>(
    id: number,
    call: Call,
    ...args: Parameters<EnsembleRunner[Call]>
  ): Promise<ReturnType<EnsembleRunner[Call]>>
  closeEnsemble(id: number): Promise<void>
}

/** Runs batches on this thread. */
export class LocalHost implements Host {
  readonly lost = new Promise<string>(() => {})
  private readonly runners = new Map<number, BatchRunner>()
  private readonly surveyRunners = new Map<number, SurveyRunner>()
  private readonly trialsRunners = new Map<number, TrialsRunner>()
  private readonly ensembleRunners = new Map<number, EnsembleRunner>()

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
    this.surveyRunners.set(id, await SurveyRunner.create(compiled))
  }

  async computeSurvey(id: number, numbers: SurveyNumbers, part: Part): Promise<PartOutcomes> {
    const runner = this.surveyRunners.get(id)
    if (!runner) throw new Error(`Map ${id} has been closed.`)
    return runner.compute(numbers, part)
  }

  async closeSurvey(id: number): Promise<void> {
    this.surveyRunners.delete(id)
  }

  paint(
    compiled: CompiledPaint,
    look: Look,
    map: Outcomes,
    against: Outcomes | null,
  ): Promise<Uint8ClampedArray<ArrayBuffer>> {
    return paintOutcomes(compiled, look, map, against)
  }

  async openTrials(id: number, compiled: CompiledTrials): Promise<void> {
    this.trialsRunners.set(id, await TrialsRunner.create(compiled))
  }

  async computeTrials(id: number, order: TrialsOrder): Promise<Endings> {
    const runner = this.trialsRunners.get(id)
    if (!runner) throw new Error(`Trials ${id} have been closed.`)
    return runner.run(order)
  }

  async closeTrials(id: number): Promise<void> {
    this.trialsRunners.delete(id)
  }

  async openEnsemble(id: number, compiled: CompiledEnsemble): Promise<void> {
    this.ensembleRunners.set(id, await EnsembleRunner.create(compiled))
  }

  async askEnsemble<Call extends EnsembleCall>(
    id: number,
    call: Call,
    ...args: Parameters<EnsembleRunner[Call]>
  ): Promise<ReturnType<EnsembleRunner[Call]>> {
    const runner = this.ensembleRunners.get(id)
    if (!runner) throw new Error(`Ensemble ${id} has been closed.`)
    const ask = runner[call] as (...args: unknown[]) => ReturnType<EnsembleRunner[Call]>
    return ask.apply(runner, args)
  }

  async closeEnsemble(id: number): Promise<void> {
    this.ensembleRunners.delete(id)
  }

  [Symbol.dispose](): void {
    this.runners.clear()
    this.surveyRunners.clear()
    this.trialsRunners.clear()
    this.ensembleRunners.clear()
  }

  private runner(id: number): BatchRunner {
    const runner = this.runners.get(id)
    if (!runner) throw new Error(`Batch ${id} has been dropped.`)
    return runner
  }
}
