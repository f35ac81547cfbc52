import type { Batch, FormulaModule } from "../../core/batch.ts"
import type { EnsembleModule } from "../../core/ensemble.ts"
import type { SurveyModule } from "../../core/survey.ts"
import type { Endings, TrialsModule, TrialsOrder } from "../../core/trials.ts"
import type { Engine, Field, Grid, Sampled } from "../engine.ts"
import type { LinkedShader } from "../link/link.ts"
import { type BatchOptions, linkBatch, linkField } from "../link/linkBatch.ts"
import { linkEnsemble } from "../link/linkEnsemble.ts"
import { linkPaint, linkSurvey } from "../link/linkSurvey.ts"
import { linkTrials } from "../link/linkTrials.ts"
import { packSettings } from "../link/schema.ts"
import { MOST_MEMBERS, MovingEnsemble } from "../movingEnsemble.ts"
import { MEMBER_WORDS } from "../packEnsemble.ts"
import { GRID_WORDS, packGrid } from "../packGrid.ts"
import { Arena, Ledger } from "./arena.ts"
import type { Gpu } from "./device.ts"
import { GpuEnsembleMachine } from "./ensemble.ts"
import { GpuField } from "./field.ts"
import { Kernel } from "./kernel.ts"
import { GpuSimulation } from "./simulation.ts"
import { GpuSurvey } from "./survey.ts"
import { GpuTrials } from "./trials.ts"

/** Runs batches in WGSL on a WebGPU device, which it owns. */
export class GpuEngine implements Engine {
  readonly kind = "gpu"
  readonly label: string
  readonly device: GPUDevice
  readonly lost: Promise<string>
  /** Compiled shaders by their text: dragging a slider back must not compile again. */
  private readonly kernels = new Map<string, Promise<Kernel>>()
  private readonly ledger = new Ledger()

  constructor({ device, adapter }: Gpu) {
    this.device = device
    this.label = `WebGPU (${adapter})`
    this.lost = device.lost.then(({ message }) => message || "The graphics device was lost.")
  }

  /** Bytes of the buffers that live. */
  get bytes(): number {
    return this.ledger.bytes
  }

  async start(batch: Batch, options: BatchOptions = {}): Promise<GpuSimulation> {
    const linked = await linkBatch(batch, options)
    const [advance, measure] = await Promise.all([
      this.kernel(linked.advance),
      this.kernel(linked.measure),
    ])
    return new GpuSimulation(this.device, this.ledger, { advance, measure }, linked, batch)
  }

  async sample(
    objective: FormulaModule,
    parameters: readonly number[],
    grid: Grid,
    what?: Sampled,
  ): Promise<Field> {
    const linked = await linkField(objective, what)
    const kernel = await this.kernel(linked.shader)
    const arena = new Arena(this.device, this.ledger)
    const points = grid.columns * grid.rows
    const uniform = arena.uniform("grid", 4 * GRID_WORDS)
    const settings = arena.storage("setting", 4 * linked.settingWords)
    const samples = arena.storage("field", 4 * linked.width * points)
    const layout = new Uint32Array(GRID_WORDS)
    packGrid(grid, new Float32Array(layout.buffer), layout)
    this.device.queue.writeBuffer(uniform, 0, layout)
    const words = new Uint32Array(linked.settingWords)
    packSettings([linked.setting(parameters)], new Float32Array(words.buffer), words)
    this.device.queue.writeBuffer(settings, 0, words)
    kernel.dispatch(kernel.bind([uniform, settings, samples]), points)
    return new GpuField(this.device, arena, grid, samples, linked.width)
  }

  async survey(module: SurveyModule): Promise<GpuSurvey> {
    const linked = await linkSurvey(module)
    const paint = async (difference: boolean) => this.kernel(await linkPaint(difference))
    const survey = await this.kernel(linked.shader)
    return new GpuSurvey(this.device, this.ledger, { survey, paint }, linked)
  }

  async ensemble(module: EnsembleModule): Promise<MovingEnsemble<GpuEnsembleMachine>> {
    const linked = await linkEnsemble(module)
    const [ensemble, census, density, shade] = await Promise.all([
      this.kernel(linked.ensemble),
      this.kernel(linked.census),
      this.kernel(linked.density),
      this.kernel(linked.shade),
    ])
    const kernels = { ensemble, census, density, shade }
    const machine = new GpuEnsembleMachine(this.device, this.ledger, kernels, linked)
    const bytes = 4 * Math.max(MEMBER_WORDS, linked.stateWords)
    const { maxStorageBufferBindingSize: limit } = this.device.limits
    const most = Math.min(MOST_MEMBERS, Math.floor(limit / bytes))
    return new MovingEnsemble(machine, linked.stateWords, most)
  }

  async trials(
    module: TrialsModule,
    order: TrialsOrder,
    wanted: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Endings | null> {
    const linked = await linkTrials(module)
    const kernel = await this.kernel(linked.shader)
    if (wanted.aborted) return null
    // The headless runner's Node does not know `using`.
    const trials = new GpuTrials(this.device, this.ledger, kernel, linked, order)
    try {
      return await trials.run(wanted, tell)
    } finally {
      trials[Symbol.dispose]()
    }
  }

  dispose(): void {
    this.device.destroy()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  private kernel(shader: LinkedShader): Promise<Kernel> {
    const known = this.kernels.get(shader.code)
    if (known) return known
    const kernel = Kernel.create(this.device, shader)
    this.kernels.set(shader.code, kernel)
    // A mistake is reported to whoever asks; the text may be asked for again.
    kernel.catch(() => this.kernels.delete(shader.code))
    return kernel
  }
}
