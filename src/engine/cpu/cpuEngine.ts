import type { Batch, FormulaModule, RunSetting } from "../../core/batch.ts"
import type { Engine, Field, Grid, Sampled, Simulation, Trace } from "../engine.ts"
import { linkBatch, linkField } from "../link/linkBatch.ts"
import { sortTrace } from "../trace.ts"
import { compileBatch, compileField } from "./compileBatch.ts"
import { type Host, LocalHost } from "./host.ts"
import type { Precision } from "./runtime/memory.ts"

/** Runs the same kernels as the GPU, compiled to JavaScript. Owns its host. */
export class CpuEngine implements Engine {
  readonly kind = "cpu"
  readonly label = "CPU"
  readonly lost: Promise<string>
  private readonly precision: Precision
  private readonly host: Host
  private batches = 0

  constructor({ precision, host = new LocalHost() }: { precision: Precision; host?: Host }) {
    this.precision = precision
    this.host = host
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

  [Symbol.dispose](): void {
    this.host[Symbol.dispose]()
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
