import type { DensityLook, EnsembleNumbers } from "../../core/ensemble.ts"
import type { Picture } from "../../core/survey.ts"
import type { EnsembleMachine, RawRecord } from "../movingEnsemble.ts"
import type { Stride } from "../packEnsemble.ts"
import type { Host } from "./host.ts"

/** An ensemble on a host, which has opened it. */
export class CpuEnsembleMachine implements EnsembleMachine {
  constructor(
    private readonly host: Host,
    private readonly id: number,
  ) {}

  async idle(): Promise<void> {}

  begin(numbers: EnsembleNumbers): Promise<void> {
    return this.host.askEnsemble(this.id, "begin", numbers)
  }

  advance(stride: Stride): Promise<void> {
    return this.host.askEnsemble(this.id, "advance", stride)
  }

  measure(row: number, step: number): Promise<void> {
    return this.host.askEnsemble(this.id, "measure", row, step)
  }

  keep(copy: number): Promise<void> {
    return this.host.askEnsemble(this.id, "keep", copy)
  }

  recall(copy: number): Promise<void> {
    return this.host.askEnsemble(this.id, "recall", copy)
  }

  read(from: number, to: number): Promise<RawRecord> {
    return this.host.askEnsemble(this.id, "read", from, to)
  }

  async picture(look: DensityLook): Promise<Picture> {
    const { columns, rows } = look
    const bytes = await this.host.askEnsemble(this.id, "paint", look)
    return { columns, rows, pitch: columns, read: async () => bytes }
  }

  counts(): Promise<Uint32Array<ArrayBuffer>> {
    return this.host.askEnsemble(this.id, "counts")
  }

  close(): void {
    // A host that has gone has closed its ensembles.
    this.host.closeEnsemble(this.id).catch(() => {})
  }
}
