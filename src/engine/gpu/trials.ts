import { ENDING_WORDS, type Endings, type TrialsOrder, trialsOf } from "../../core/trials.ts"
import type { LinkedTrials } from "../link/linkTrials.ts"
import { packSettings } from "../link/schema.ts"
import { packSearch, SEARCH_WORDS } from "../packTrials.ts"
import { Arena, type Ledger } from "./arena.ts"
import type { Kernel } from "./kernel.ts"
import { readBack } from "./readback.ts"

/** Milliseconds that one submit aims at: the page stays responsive, and a GPU has enough to do. */
const SUBMIT = 16
/** Run-steps of the first submit. */
const FIRST = 2 ** 20
/** Trials of a submit; WebGPU allows 65,535 workgroups of 64. */
const LEAST = 64
const MOST = 2 ** 18

/** Trials on the GPU. Owns its buffers, and disposes them. */
export class GpuTrials {
  private readonly arena: Arena
  private readonly search: GPUBuffer
  private readonly endings: GPUBuffer
  private readonly bindings: GPUBindGroup
  /** Run-steps of a submit. */
  private portion = FIRST

  constructor(
    private readonly device: GPUDevice,
    ledger: Ledger,
    private readonly kernel: Kernel,
    { settingWords }: LinkedTrials,
    private readonly order: TrialsOrder,
  ) {
    const { configurations, starts } = order
    const arena = new Arena(device, ledger)
    this.arena = arena
    this.search = arena.uniform("search", 4 * SEARCH_WORDS)
    const settings = arena.storage("settings", 4 * settingWords * configurations.length)
    const points = arena.storage("starts", 8 * starts.length)
    this.endings = arena.storage("endings", 4 * ENDING_WORDS * Math.min(trialsOf(order), MOST))
    this.bindings = kernel.bind([this.search, settings, points, this.endings])
    const words = new Uint32Array(settingWords * configurations.length)
    packSettings(configurations, new Float32Array(words.buffer), words)
    device.queue.writeBuffer(settings, 0, words)
    device.queue.writeBuffer(points, 0, Float32Array.from(starts.flat()))
  }

  /** Runs all trials, as many at once as fit a submit; null if no longer wanted. */
  async run(wanted: AbortSignal, tell: (share: number) => void): Promise<Endings | null> {
    const trials = trialsOf(this.order)
    const words = new Uint32Array(ENDING_WORDS * trials)
    for (let kept = 0; kept < trials; kept += MOST) {
      const end = Math.min(kept + MOST, trials)
      for (let first = kept; first < end; ) {
        first += await this.advance(first, end, kept)
        if (wanted.aborted) return null
        tell(first / trials)
      }
      const bytes = 4 * ENDING_WORDS * (end - kept)
      const [copy] = await readBack(this.device, [{ buffer: this.endings, bytes }])
      words.set(new Uint32Array(copy!), ENDING_WORDS * kept)
    }
    return wanted.aborted ? null : { words, floats: new Float32Array(words.buffer) }
  }

  dispose(): void {
    this.arena.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  /** Submits some trials, waits for them, and returns how many they were. */
  private async advance(first: number, end: number, kept: number): Promise<number> {
    const { device, order } = this
    const most = Math.max(Math.round(this.portion / order.calls), LEAST)
    const count = Math.min(most, end - first)
    const words = new Uint32Array(SEARCH_WORDS)
    packSearch(order, { first, count, kept }, new Float32Array(words.buffer), words)
    device.queue.writeBuffer(this.search, 0, words)
    const begun = performance.now()
    this.kernel.dispatch(this.bindings, count)
    await device.queue.onSubmittedWorkDone()
    const faster = SUBMIT / (performance.now() - begun)
    // A short remainder says little of the speed.
    if (count === most) this.portion = most * order.calls * Math.min(Math.max(faster, 0.5), 2)
    return count
  }
}
