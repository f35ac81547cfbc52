import type { Batch, FormulaModule, RunSetting } from "../../core/batch.ts"
import type { SurveyModule } from "../../core/survey.ts"
import type { Engine, Field, Grid, Sampled, Simulation, Survey, Trace } from "../engine.ts"
import { linkBatch, linkField } from "../link/linkBatch.ts"
import { linkPaint, linkSurvey } from "../link/linkSurvey.ts"
import { sortTrace } from "../trace.ts"
import {
  type CompiledPaint,
  compileBatch,
  compileField,
  compilePaint,
  compileSurvey,
} from "./compileBatch.ts"
import { type Host, LocalHost } from "./host.ts"
import type { Precision } from "./runtime/memory.ts"
import { CpuSurvey } from "./survey.ts"

interface CpuOptions {
  readonly precision: Precision
  readonly host?: Host
  /** Makes hosts that share the cells of maps with the first one; they are made for the first map. */
  readonly more?: () => readonly Host[]
}

/** Runs the same kernels as the GPU, compiled to JavaScript. Owns its hosts. */
export class CpuEngine implements Engine {
  readonly kind = "cpu"
  readonly label = "CPU"
  readonly lost: Promise<string>
  private readonly precision: Precision
  private readonly host: Host
  private readonly more: () => readonly Host[]
  private others: readonly Host[] | null = null
  private readonly paints = new Map<boolean, Promise<CompiledPaint>>()
  private batches = 0
  private surveys = 0

  constructor({ precision, host = new LocalHost(), more = () => [] }: CpuOptions) {
    this.precision = precision
    this.host = host
    this.more = more
    this.lost = host.lost
  }

  async start(batch: Batch): Promise<Simulation> {
    const compiled = compileBatch(await linkBatch(batch), this.precision)
    const id = this.batches++
    await this.host.start(id, compiled, batch)
    return new CpuSimulation(this.host, id, batch)
  }

  async sample(
    objective: FormulaModule,
    parameters: readonly number[],
    grid: Grid,
    what?: Sampled,
  ): Promise<Field> {
    const linked = await linkField(objective, what)
    const compiled = compileField(linked, this.precision)
    const samples = await this.host.sample(compiled, linked.setting(parameters), grid)
    return { grid, read: async () => samples, [Symbol.dispose]: () => {} }
  }

  async survey(module: SurveyModule): Promise<Survey> {
    const compiled = compileSurvey(await linkSurvey(module), this.precision)
    this.others ??= this.more()
    const hosts = this.others.length > 0 ? this.others : [this.host]
    const id = this.surveys++
    await Promise.all(hosts.map((host) => host.openSurvey(id, compiled)))
    return new CpuSurvey(hosts, id, (difference) => this.paint(difference), this.precision)
  }

  private paint(difference: boolean): Promise<CompiledPaint> {
    const known = this.paints.get(difference)
    if (known) return known
    const compiled = linkPaint(difference).then((linked) => compilePaint(linked, this.precision))
    this.paints.set(difference, compiled)
    return compiled
  }

  [Symbol.dispose](): void {
    for (const host of [this.host, ...(this.others ?? [])]) host[Symbol.dispose]()
  }
}

/** A batch on a host, which answers in the order of the calls. */
class CpuSimulation implements Simulation {
  taken = 0
  private orders: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly host: Host,
    private readonly id: number,
    readonly batch: Batch,
  ) {}

  restart(runs: readonly RunSetting[]): void {
    this.taken = 0
    this.order(this.host.restart(this.id, runs))
  }

  advance(steps: number): void {
    this.taken = Math.min(this.taken + steps, this.batch.budget)
    this.order(this.host.advance(this.id, steps))
  }

  async read(): Promise<Trace> {
    await this.orders
    const { taken, ...raw } = await this.host.read(this.id)
    return sortTrace(this.batch, taken, raw)
  }

  [Symbol.dispose](): void {
    this.order(this.host.drop(this.id))
  }

  /** Keeps a failure for whoever reads next. */
  private order(done: Promise<unknown>): void {
    this.orders = Promise.all([this.orders, done])
    this.orders.catch(() => {})
  }
}
