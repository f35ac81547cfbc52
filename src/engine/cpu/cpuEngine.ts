import type { Batch, FormulaModule, RunSetting } from "../../core/batch.ts"
import type { EnsembleModule } from "../../core/ensemble.ts"
import type { SurveyModule } from "../../core/survey.ts"
import type { Endings, TrialsModule, TrialsOrder } from "../../core/trials.ts"
import type {
  Engine,
  Ensemble,
  Field,
  Grid,
  Sampled,
  Simulation,
  Survey,
  Trace,
} from "../engine.ts"
import { linkBatch, linkField } from "../link/linkBatch.ts"
import { linkEnsemble } from "../link/linkEnsemble.ts"
import { linkPaint, linkSurvey } from "../link/linkSurvey.ts"
import { linkTrials } from "../link/linkTrials.ts"
import { MOST_MEMBERS, MovingEnsemble } from "../movingEnsemble.ts"
import { sortTrace } from "../trace.ts"
import {
  type CompiledPaint,
  compileBatch,
  compileEnsemble,
  compileField,
  compilePaint,
  compileSurvey,
  compileTrials,
} from "./compileBatch.ts"
import { CpuEnsembleMachine } from "./ensemble.ts"
import { type Host, LocalHost } from "./host.ts"
import type { Precision } from "./runtime/memory.ts"
import { CpuSurvey } from "./survey.ts"
import { runTrials } from "./trials.ts"

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
  private searches = 0
  private ensembles = 0

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
    const hosts = this.sharing()
    const id = this.surveys++
    await Promise.all(hosts.map((host) => host.openSurvey(id, compiled)))
    return new CpuSurvey(hosts, id, (difference) => this.paint(difference), this.precision)
  }

  async trials(
    module: TrialsModule,
    order: TrialsOrder,
    wanted: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Endings | null> {
    const compiled = compileTrials(await linkTrials(module), this.precision)
    const hosts = this.sharing()
    const id = this.searches++
    await Promise.all(hosts.map((host) => host.openTrials(id, compiled)))
    try {
      return await runTrials(hosts, id, order, this.precision, wanted, tell)
    } finally {
      // A host that has gone has closed its trials.
      for (const host of hosts) host.closeTrials(id).catch(() => {})
    }
  }

  async ensemble(module: EnsembleModule): Promise<Ensemble> {
    const compiled = compileEnsemble(await linkEnsemble(module), this.precision)
    // Not the first host, which races.
    const host = this.sharing().at(-1)!
    const id = this.ensembles++
    await host.openEnsemble(id, compiled)
    const machine = new CpuEnsembleMachine(host, id)
    return new MovingEnsemble(machine, compiled.stateWords, MOST_MEMBERS)
  }

  /** The hosts that share large work. */
  private sharing(): readonly Host[] {
    this.others ??= this.more()
    return this.others.length > 0 ? this.others : [this.host]
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
