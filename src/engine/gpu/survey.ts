import {
  COLOURS,
  type Look,
  OUTCOME_WORDS,
  type Outcomes,
  type Picture,
  type SurveyNumbers,
} from "../../core/survey.ts"
import type { Survey } from "../engine.ts"
import { Lattices } from "../lattice.ts"
import type { LinkedSurvey } from "../link/linkSurvey.ts"
import { packSettings } from "../link/schema.ts"
import { LOOK_WORDS, packLook, packSurvey, SURVEY_WORDS } from "../packSurvey.ts"
import { Arena, type Ledger } from "./arena.ts"
import type { Kernel } from "./kernel.ts"
import { pictureOf, pitchOf } from "./picture.ts"
import { readBack } from "./readback.ts"

/** Milliseconds that one submit aims at: the page stays responsive, and a GPU has enough to do. */
const SUBMIT = 16
/** Run-steps of the first submit, and of any. */
const FIRST = 2 ** 20
const FEWEST = 2 ** 18
/** Cells of a submit; WebGPU allows 65,535 workgroups of 64. */
const LEAST = 64
const MOST = 2 ** 21

interface SurveyKernels {
  readonly survey: Kernel
  paint(difference: boolean): Promise<Kernel>
}

/** The buffers of a map of one size. */
interface Sheet {
  readonly arena: Arena
  readonly columns: number
  readonly rows: number
  readonly pitch: number
  readonly outcomes: GPUBuffer
  readonly pixels: GPUBuffer
  readonly bindings: GPUBindGroup
}

/** A map on the GPU. Owns its buffers: dispose it once, and never use its pictures afterwards. */
export class GpuSurvey implements Survey {
  private readonly arena: Arena
  private readonly uniform: GPUBuffer
  private readonly settings: GPUBuffer | undefined
  private readonly look: GPUBuffer
  private readonly colours: GPUBuffer
  private sheet: Sheet | null = null
  private numbers: SurveyNumbers | null = null
  private lattices: Lattices | null = null
  /** Run-steps of a submit. */
  private portion = FIRST

  constructor(
    private readonly device: GPUDevice,
    private readonly ledger: Ledger,
    private readonly kernels: SurveyKernels,
    linked: LinkedSurvey,
  ) {
    const arena = new Arena(device, ledger)
    this.arena = arena
    this.uniform = arena.uniform("survey", 4 * SURVEY_WORDS)
    if (linked.settingWords > 0) this.settings = arena.storage("setting", 4 * linked.settingWords)
    this.look = arena.uniform("look", 4 * LOOK_WORDS)
    this.colours = arena.storage("colours", 4 * COLOURS)
  }

  get share(): number {
    return this.lattices ? this.lattices.dealt / this.lattices.cells : 0
  }

  get isWhole(): boolean {
    return this.lattices !== null && this.lattices.dealt >= this.lattices.coarse
  }

  restart(numbers: SurveyNumbers): void {
    const { columns, rows, run } = numbers
    if (this.sheet?.columns !== columns || this.sheet.rows !== rows) {
      this.sheet?.arena.dispose()
      this.sheet = this.makeSheet(columns, rows)
    }
    if (this.settings && run) {
      const words = new Uint32Array(this.settings.size / 4)
      packSettings([run], new Float32Array(words.buffer), words)
      this.device.queue.writeBuffer(this.settings, 0, words)
    }
    const encoder = this.device.createCommandEncoder()
    encoder.clearBuffer(this.sheet.outcomes)
    this.device.queue.submit([encoder.finish()])
    this.numbers = numbers
    this.lattices = new Lattices(numbers)
  }

  async advance(): Promise<void> {
    const { lattices, numbers, sheet, device } = this
    const { steps, cost = 1 } = numbers!
    const wanted = Math.round(this.portion / (steps * cost))
    const most = Math.min(Math.max(wanted, LEAST), MOST)
    // What others have submitted must not count as time of this one.
    await device.queue.onSubmittedWorkDone()
    const part = lattices === this.lattices ? lattices!.deal(most) : null
    if (!part) return
    const words = new Uint32Array(SURVEY_WORDS)
    packSurvey(numbers!, part, new Float32Array(words.buffer), words)
    device.queue.writeBuffer(this.uniform, 0, words)
    const begun = performance.now()
    this.kernels.survey.dispatch(sheet!.bindings, part.count)
    await device.queue.onSubmittedWorkDone()
    // A short remainder says little of the speed.
    if (part.count < most || lattices !== this.lattices) return
    const faster = SUBMIT / (performance.now() - begun)
    const portion = most * steps * cost * Math.min(Math.max(faster, 0.5), 2)
    this.portion = Math.max(portion, FEWEST)
  }

  async read(): Promise<Outcomes> {
    const { columns, rows, outcomes } = this.sheet!
    const bytes = 4 * OUTCOME_WORDS * columns * rows
    const [copy] = await readBack(this.device, [{ buffer: outcomes, bytes }])
    return { columns, rows, floats: new Float32Array(copy!), words: new Uint32Array(copy!) }
  }

  async paint(look: Look, against?: Survey): Promise<Picture> {
    const other = against instanceof GpuSurvey ? against.sheet : null
    const kernel = await this.kernels.paint(other !== null)
    const { device } = this
    const sheet = this.sheet!
    const words = new Uint32Array(LOOK_WORDS)
    packLook(look, sheet, new Float32Array(words.buffer), words)
    device.queue.writeBuffer(this.look, 0, words)
    device.queue.writeBuffer(this.colours, 0, look.colours)
    const { outcomes, pixels, columns, rows } = sheet
    const bindings = [this.look, outcomes, this.colours, pixels, ...(other ? [other.outcomes] : [])]
    kernel.dispatch(kernel.bind(bindings), columns * rows)
    return pictureOf(device, pixels, columns, rows)
  }

  dispose(): void {
    this.sheet?.arena.dispose()
    this.arena.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  private makeSheet(columns: number, rows: number): Sheet {
    const arena = new Arena(this.device, this.ledger)
    const pitch = pitchOf(columns)
    const outcomes = arena.storage("outcomes", 4 * OUTCOME_WORDS * columns * rows)
    const pixels = arena.storage("pixels", 4 * pitch * rows)
    const settings = this.settings ? [this.settings] : []
    const bindings = this.kernels.survey.bind([this.uniform, outcomes, ...settings])
    return { arena, columns, rows, pitch, outcomes, pixels, bindings }
  }
}
