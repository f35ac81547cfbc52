import {
  type DensityLook,
  type EnsembleNumbers,
  type EnsembleRecord,
  mergeParts,
  PART_WORDS,
  PARTS,
  type Snapshot,
} from "../core/ensemble.ts"
import type { Picture } from "../core/survey.ts"
import type { Ensemble } from "./engine.ts"
import { MEMBER_WORDS, paceOf, type Stride } from "./packEnsemble.ts"

/** Milliseconds between two answers: the page stays responsive, and a GPU has enough to do. */
const PORTION = 16
/** Member-steps before the first answer, and before any. */
const FIRST = 2 ** 20
const FEWEST = 2 ** 18

/** Snapshots of a budget, besides that of step 0. */
const SNAPSHOTS = 100
const MOST_SNAPSHOTS = SNAPSHOTS + 1
/** The row of parts of the members as they are, after those of all snapshots. */
export const NOW = MOST_SNAPSHOTS
export const ROWS = MOST_SNAPSHOTS + 1

/** Copies of all members, from which time goes on where it went back: so many at most, in so many bytes. */
const MOST_COPIES = 8
const COPY_BYTES = 2 ** 26

/** Members of an ensemble at most. */
export const MOST_MEMBERS = 1_000_000

/** Parts of some snapshots, then of the members as they are, and the escapes. */
export interface RawRecord {
  readonly floats: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
  readonly words: Uint32Array<ArrayBuffer>
  readonly escapes: Uint32Array<ArrayBuffer>
}

/** The buffers and the kernels of an ensemble, on a GPU or on a processor, which carries out calls in order. */
export interface EnsembleMachine {
  /** Settles when what others ordered is done. */
  idle(): Promise<void>
  begin(numbers: EnsembleNumbers): Promise<void>
  /** Settles when the steps are taken. */
  advance(stride: Stride): Promise<void>
  /** Measures all members into a row of parts. */
  measure(row: number, step: number): Promise<void>
  keep(copy: number): Promise<void>
  recall(copy: number): Promise<void>
  read(from: number, to: number): Promise<RawRecord>
  picture(look: DensityLook): Promise<Picture>
  /** Of the last picture. */
  counts(): Promise<Uint32Array<ArrayBuffer>>
  close(): void
}

/** An ensemble whose time goes forwards by steps and back to a copy. Owns its machine. */
export class MovingEnsemble<Machine extends EnsembleMachine> implements Ensemble {
  taken = 0
  furthest = 0
  private numbers: EnsembleNumbers | null = null
  private snapshots: Snapshot[] = []
  private measured = 0
  private copies: number[] = []
  private portion = FIRST

  constructor(
    readonly machine: Machine,
    /** Words of one State. */
    private readonly stateWords: number,
    readonly most: number,
  ) {}

  async restart(numbers: EnsembleNumbers): Promise<void> {
    this.numbers = numbers
    this.snapshots = []
    this.copies = []
    this.taken = this.furthest = this.measured = 0
    await this.machine.begin(numbers)
  }

  async seek(step: number): Promise<void> {
    const { machine } = this
    // What others have submitted must not count as time of this one.
    await machine.idle()
    const { members, steps } = this.numbers!
    const wanted = Math.min(Math.max(step, 0), steps)
    const orders = [this.turnTo(wanted)]
    const begun = performance.now()
    let left = this.portion
    do {
      const stride = Math.min(
        Math.max(1, Math.floor(left / members)),
        this.next(wanted) - this.taken,
      )
      orders.push(machine.advance({ first: this.taken, count: stride, counted: this.furthest }))
      left -= stride * members
      this.taken += stride
      this.furthest = Math.max(this.furthest, this.taken)
      if (this.measured < MOST_SNAPSHOTS && this.taken === this.stepOf(this.measured))
        orders.push(machine.measure(this.measured++, this.taken), this.keep())
    } while (left > 0 && this.taken < wanted)
    await Promise.all(orders)
    // A short remainder says little of the speed.
    if (left > this.portion / 2) return
    const faster = PORTION / (performance.now() - begun)
    this.portion = Math.max(this.portion * Math.min(Math.max(faster, 0.5), 2), FEWEST)
  }

  async record(): Promise<EnsembleRecord> {
    const { numbers, snapshots, measured, taken } = this
    const { members, steps, targets } = numbers!
    const known = snapshots.length
    const read = this.machine.measure(NOW, taken).then(() => this.machine.read(known, measured))
    const { floats, words, escapes } = await read
    const merged = (row: number, step: number) =>
      mergeParts(floats, words, row * PARTS * PART_WORDS, step, targets.length)
    // Somebody else may have read the same meanwhile.
    for (let row = snapshots.length; row < measured; row++)
      snapshots.push(merged(row - known, stepOfRow(row, steps)))
    const now = merged(measured - known, taken)
    return { members, snapshots: [...snapshots], now, escapes, pace: paceOf(steps) }
  }

  picture(look: DensityLook): Promise<Picture> {
    return this.machine.picture(look)
  }

  counts(): Promise<Uint32Array<ArrayBuffer>> {
    return this.machine.counts()
  }

  [Symbol.dispose](): void {
    this.machine.close()
  }

  private stepOf(row: number): number {
    return stepOfRow(row, this.numbers!.steps)
  }

  /** Goes to the last copy before a step, or to the start, unless the members are nearer. */
  private async turnTo(step: number): Promise<void> {
    const copy = this.copies.findLastIndex((kept) => kept <= step)
    const at = copy < 0 ? 0 : this.copies[copy]!
    if (this.taken <= step && this.taken >= at) return
    this.taken = at
    if (copy >= 0) await this.machine.recall(copy)
  }

  /** What is wanted, or the next snapshot where that is nearer. */
  private next(wanted: number): number {
    return this.measured < MOST_SNAPSHOTS ? Math.min(wanted, this.stepOf(this.measured)) : wanted
  }

  /** Copies the members at even distances. */
  private async keep(): Promise<void> {
    const { members, steps } = this.numbers!
    const bytes = 4 * members * (MEMBER_WORDS + this.stateWords)
    const copies = Math.min(MOST_COPIES, Math.floor(COPY_BYTES / bytes))
    const next = ((this.copies.length + 1) * steps) / (copies + 1)
    if (this.copies.length === copies || this.taken < next) return
    this.copies.push(this.taken)
    await this.machine.keep(this.copies.length - 1)
  }
}

/** The step of a snapshot; a short budget has one at every step. */
const stepOfRow = (row: number, steps: number): number =>
  steps <= SNAPSHOTS ? row : Math.round((row * steps) / SNAPSHOTS)
