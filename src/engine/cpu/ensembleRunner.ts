import { type DensityLook, type EnsembleNumbers, PART_WORDS, PARTS } from "../../core/ensemble.ts"
import { packSettings } from "../link/schema.ts"
import { NOW, type RawRecord, ROWS } from "../movingEnsemble.ts"
import {
  BOX_WORDS,
  binsOf,
  CENSUS_WORDS,
  COLOUR_WORDS,
  ENSEMBLE_WORDS,
  MEMBER_WORDS,
  packBox,
  packEnsemble,
  packShade,
  SHADE_WORDS,
  type Stride,
} from "../packEnsemble.ts"
import { workgroupsFor } from "../workgroup.ts"
import type { CompiledEnsemble } from "./compileBatch.ts"
import type { Kernel } from "./runtime/kernel.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** The kernels, in the order in which they are loaded. */
const KERNELS = ["ensemble", "census", "density", "shade"] as const
type Kernels = Readonly<Record<(typeof KERNELS)[number], Kernel>>

const ROW_WORDS = PARTS * PART_WORDS

/** The kernels of an ensemble and their buffers, on this thread. */
export class EnsembleRunner {
  private numbers: EnsembleNumbers | null = null
  private copies: (readonly [Memory, Memory])[] = []

  private constructor(
    private readonly compiled: CompiledEnsemble,
    private readonly kernels: Kernels,
    private memory: Readonly<Record<string, Memory>>,
  ) {}

  static async create(compiled: CompiledEnsemble): Promise<EnsembleRunner> {
    const memory = gather(compiled, 1, 1)
    const [ensemble, census, density, shade] = await Promise.all(
      KERNELS.map((name) => load(compiled[name], memory)),
    )
    return new EnsembleRunner(
      compiled,
      { ensemble: ensemble!, census: census!, density: density!, shade: shade! },
      memory,
    )
  }

  begin(numbers: EnsembleNumbers): void {
    this.memory = gather(this.compiled, numbers.members, binsOf(numbers.steps))
    for (const kernel of Object.values(this.kernels)) kernel.bind(this.memory)
    packSettings([numbers.run], this.memory.settings!.f, this.memory.settings!.u)
    this.copies = []
    this.numbers = numbers
  }

  advance(stride: Stride): void {
    const { ensemble } = this.memory
    packEnsemble(this.numbers!, stride, ensemble!.f, ensemble!.u)
    this.kernels.ensemble.dispatch("main", workgroupsFor(this.numbers!.members))
  }

  measure(row: number, step: number): void {
    this.memory.census!.u.set([this.numbers!.members, step, row])
    this.kernels.census.dispatch("main", PARTS)
  }

  keep(copy: number): void {
    const { members, states } = this.memory
    this.copies[copy] = [cloneOf(members!, this.compiled), cloneOf(states!, this.compiled)]
  }

  recall(copy: number): void {
    const [members, states] = this.copies[copy]!
    this.memory.members!.copy(0, members, 0, members.words)
    this.memory.states!.copy(0, states, 0, states.words)
  }

  read(from: number, to: number): RawRecord {
    const { parts, escapes } = this.memory
    const rows = new Memory((to - from + 1) * ROW_WORDS, this.compiled.precision)
    rows.copy(0, parts!, from * ROW_WORDS, (to - from) * ROW_WORDS)
    rows.copy((to - from) * ROW_WORDS, parts!, NOW * ROW_WORDS, ROW_WORDS)
    return {
      floats: rows.f,
      words: rows.u,
      escapes: escapes!.u.slice(),
    }
  }

  /** Members in each cell of the last picture. */
  counts(): Uint32Array<ArrayBuffer> {
    return this.memory.counts!.u.slice()
  }

  /** RGBA, [rows, columns, 4]. */
  paint(look: DensityLook): Uint8ClampedArray<ArrayBuffer> {
    const { precision } = this.compiled
    const { columns, rows, colours } = look
    const { members } = this.numbers!
    const { box, shade, colours: table } = this.memory
    const counts = new Memory(columns * rows, precision)
    const pixels = new Memory(columns * rows, precision)
    const sheet = { ...this.memory, counts, pixels }
    this.memory = sheet
    this.kernels.density.bind(sheet)
    this.kernels.shade.bind(sheet)
    packBox(look, members, box!.f, box!.u)
    packShade(look, columns, shade!.f, shade!.u)
    table!.u.set(colours)
    this.kernels.density.dispatch("main", workgroupsFor(members))
    this.kernels.shade.dispatch("main", workgroupsFor(columns * rows))
    return new Uint8ClampedArray(pixels.u.buffer)
  }
}

function gather(
  { precision, settingWords, stateWords }: CompiledEnsemble,
  count: number,
  bins: number,
): Readonly<Record<string, Memory>> {
  const words = {
    ensemble: ENSEMBLE_WORDS,
    census: CENSUS_WORDS,
    box: BOX_WORDS,
    shade: SHADE_WORDS,
    colours: COLOUR_WORDS,
    settings: settingWords,
    members: MEMBER_WORDS * count,
    states: stateWords * count,
    escapes: bins,
    parts: ROWS * ROW_WORDS,
    counts: 1,
    pixels: 1,
  }
  return Object.fromEntries(
    Object.entries(words).map(([name, size]) => [name, new Memory(size, precision)]),
  )
}

function cloneOf(memory: Memory, { precision }: CompiledEnsemble): Memory {
  const clone = new Memory(memory.words, precision)
  clone.copy(0, memory, 0, memory.words)
  return clone
}
