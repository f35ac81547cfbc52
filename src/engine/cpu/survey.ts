import {
  type Look,
  OUTCOME_WORDS,
  type Outcomes,
  type Picture,
  type SurveyNumbers,
} from "../../core/survey.ts"
import type { Survey } from "../engine.ts"
import { cellsOf, Lattices, type Part } from "../lattice.ts"
import type { CompiledPaint } from "./compileBatch.ts"
import type { Host } from "./host.ts"
import { Memory, type Precision } from "./runtime/memory.ts"

/** Run-steps that a host takes before it answers: some tens of milliseconds. */
const PORTION = 2 ** 18

/** A map whose cells several hosts compute. */
export class CpuSurvey implements Survey {
  private outcomes: Memory | null = null
  private numbers: SurveyNumbers | null = null
  private lattices: Lattices | null = null
  private done = 0

  constructor(
    private readonly hosts: readonly Host[],
    private readonly id: number,
    private readonly compiled: (difference: boolean) => Promise<CompiledPaint>,
    private readonly precision: Precision,
  ) {}

  get share(): number {
    return this.lattices ? this.done / this.lattices.cells : 0
  }

  get isWhole(): boolean {
    return this.lattices !== null && this.done >= this.lattices.coarse
  }

  restart(numbers: SurveyNumbers): void {
    this.numbers = numbers
    this.lattices = new Lattices(numbers)
    this.outcomes = new Memory(OUTCOME_WORDS * this.lattices.cells, this.precision)
    this.done = 0
  }

  async advance(): Promise<void> {
    const { steps, cost = 1 } = this.numbers!
    const cells = Math.max(1, Math.round(PORTION / (steps * cost)))
    await Promise.all(this.hosts.map((host) => this.compute(host, this.lattices!.deal(cells))))
  }

  async read(): Promise<Outcomes> {
    return this.current()
  }

  async paint(look: Look, against?: Survey): Promise<Picture> {
    const other = against instanceof CpuSurvey ? against.current() : null
    const { columns, rows } = this.numbers!
    const compiled = await this.compiled(other !== null)
    const bytes = await this.hosts[0]!.paint(compiled, look, this.current(), other)
    return { columns, rows, pitch: columns, read: async () => bytes }
  }

  [Symbol.dispose](): void {
    // A host that has gone has closed its maps.
    for (const host of this.hosts) host.closeSurvey(this.id).catch(() => {})
  }

  private current(): Outcomes {
    const { columns, rows } = this.numbers!
    return { columns, rows, floats: this.outcomes!.f, words: this.outcomes!.u }
  }

  private async compute(host: Host, part: Part | null): Promise<void> {
    if (!part) return
    const { numbers, outcomes } = this
    const { floats, words } = await host.computeSurvey(this.id, numbers!, part)
    // The map may have begun anew meanwhile.
    if (outcomes !== this.outcomes) return
    let from = 0
    for (const cell of cellsOf(part, numbers!.columns)) {
      const at = OUTCOME_WORDS * cell
      outcomes!.u.set(words.subarray(from, from + OUTCOME_WORDS), at)
      outcomes!.f.set(floats.subarray(from, from + OUTCOME_WORDS), at)
      from += OUTCOME_WORDS
    }
    this.done += part.count
  }
}
