import { type DensityLook, type EnsembleNumbers, PART_WORDS, PARTS } from "../../core/ensemble.ts"
import type { Picture } from "../../core/survey.ts"
import type { LinkedEnsemble } from "../link/linkEnsemble.ts"
import { packSettings } from "../link/schema.ts"
import { type EnsembleMachine, NOW, type RawRecord, ROWS } from "../movingEnsemble.ts"
import {
  binsOf,
  CENSUS_WORDS,
  ENSEMBLE_WORDS,
  MEMBER_WORDS,
  packEnsemble,
  type Stride,
} from "../packEnsemble.ts"
import { Arena, type Ledger } from "./arena.ts"
import { DensityPainter } from "./densityPainter.ts"
import type { Kernel } from "./kernel.ts"
import { readBack } from "./readback.ts"

const ROW_WORDS = PARTS * PART_WORDS
const ROW_BYTES = 4 * ROW_WORDS

export interface EnsembleKernels {
  readonly ensemble: Kernel
  readonly census: Kernel
  readonly density: Kernel
  readonly shade: Kernel
}

/** The buffers of so many members. */
interface Crowd {
  readonly arena: Arena
  readonly members: GPUBuffer
  readonly states: GPUBuffer
  readonly escapes: GPUBuffer
  readonly advance: GPUBindGroup
  readonly measure: GPUBindGroup
  /** Members and states of earlier steps. */
  readonly copies: (readonly [GPUBuffer, GPUBuffer])[]
}

/** An ensemble on the GPU. Owns its buffers: close it once, and never use its pictures afterwards. */
export class GpuEnsembleMachine implements EnsembleMachine {
  private readonly arena: Arena
  private readonly uniform: GPUBuffer
  private readonly census: GPUBuffer
  private readonly settings: GPUBuffer
  private readonly parts: GPUBuffer
  private readonly painter: DensityPainter
  private crowd: Crowd | null = null
  private numbers: EnsembleNumbers | null = null

  constructor(
    private readonly device: GPUDevice,
    private readonly ledger: Ledger,
    private readonly kernels: EnsembleKernels,
    private readonly linked: LinkedEnsemble,
  ) {
    const arena = new Arena(device, ledger)
    this.arena = arena
    this.uniform = arena.uniform("ensemble", 4 * ENSEMBLE_WORDS)
    this.census = arena.uniform("census", 4 * CENSUS_WORDS)
    this.settings = arena.storage("setting", 4 * linked.settingWords)
    this.parts = arena.storage("parts", ROWS * ROW_BYTES)
    this.painter = new DensityPainter(device, ledger, kernels)
  }

  /** One Member each, as lib/ensemble.wgsl has it. */
  get members(): GPUBuffer {
    return this.crowd!.members
  }

  async idle(): Promise<void> {
    await this.device.queue.onSubmittedWorkDone()
  }

  async begin(numbers: EnsembleNumbers): Promise<void> {
    const { members, steps } = numbers
    if (this.numbers?.members !== members || binsOf(this.numbers.steps) !== binsOf(steps)) {
      this.crowd?.arena.dispose()
      this.crowd = null
      this.crowd = this.gather(members, binsOf(steps))
    }
    const words = new Uint32Array(this.linked.settingWords)
    packSettings([numbers.run], new Float32Array(words.buffer), words)
    this.device.queue.writeBuffer(this.settings, 0, words)
    const encoder = this.device.createCommandEncoder()
    encoder.clearBuffer(this.crowd!.escapes)
    this.device.queue.submit([encoder.finish()])
    this.numbers = numbers
  }

  async advance(stride: Stride): Promise<void> {
    const { numbers, crowd, device } = this
    const words = new Uint32Array(ENSEMBLE_WORDS)
    packEnsemble(numbers!, stride, new Float32Array(words.buffer), words)
    device.queue.writeBuffer(this.uniform, 0, words)
    this.kernels.ensemble.dispatch(crowd!.advance, numbers!.members)
    await device.queue.onSubmittedWorkDone()
  }

  async measure(row: number, step: number): Promise<void> {
    const { members } = this.numbers!
    this.device.queue.writeBuffer(this.census, 0, Uint32Array.of(members, step, row))
    this.kernels.census.dispatch(this.crowd!.measure, PARTS * 64)
  }

  async keep(copy: number): Promise<void> {
    const { members, states, arena, copies } = this.crowd!
    copies[copy] ??= [
      arena.storage("members of a step", members.size),
      arena.storage("states of a step", states.size),
    ]
    this.copy([members, states], copies[copy])
  }

  async recall(copy: number): Promise<void> {
    const { members, states, copies } = this.crowd!
    this.copy(copies[copy]!, [members, states])
  }

  async read(from: number, to: number): Promise<RawRecord> {
    const { escapes } = this.crowd!
    const [known, now, counts] = await readBack(this.device, [
      { buffer: this.parts, from: from * ROW_BYTES, bytes: (to - from) * ROW_BYTES },
      { buffer: this.parts, from: NOW * ROW_BYTES, bytes: ROW_BYTES },
      { buffer: escapes, bytes: escapes.size },
    ])
    const words = new Uint32Array((to - from + 1) * ROW_WORDS)
    words.set(new Uint32Array(known!))
    words.set(new Uint32Array(now!), (to - from) * ROW_WORDS)
    return {
      floats: new Float32Array(words.buffer),
      words,
      escapes: new Uint32Array(counts!).subarray(0, binsOf(this.numbers!.steps)),
    }
  }

  picture(look: DensityLook): Promise<Picture> {
    return this.painter.paint(look, this.crowd!.members, this.numbers!.members)
  }

  counts(): Promise<Uint32Array<ArrayBuffer>> {
    return this.painter.counts()
  }

  close(): void {
    this.painter.dispose()
    this.crowd?.arena.dispose()
    this.arena.dispose()
  }

  private gather(count: number, bins: number): Crowd {
    const arena = new Arena(this.device, this.ledger)
    const { ensemble, census } = this.kernels
    try {
      const members = arena.storage("members", 4 * count * MEMBER_WORDS)
      const states = arena.storage("states", 4 * count * this.linked.stateWords)
      const escapes = arena.storage("escapes", 4 * bins)
      const advance = ensemble.bind([this.uniform, this.settings, members, states, escapes])
      const measure = census.bind([this.census, this.settings, members, this.parts])
      return { arena, members, states, escapes, advance, measure, copies: [] }
    } catch (error) {
      arena.dispose()
      throw error
    }
  }

  private copy(from: readonly GPUBuffer[], to: readonly GPUBuffer[]): void {
    const encoder = this.device.createCommandEncoder()
    for (const [i, buffer] of from.entries())
      encoder.copyBufferToBuffer(buffer, 0, to[i]!, 0, buffer.size)
    this.device.queue.submit([encoder.finish()])
  }
}
