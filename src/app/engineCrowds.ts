import type { EnsembleRecord, Snapshot } from "../core/ensemble.ts"
import type { Engine, Ensemble } from "../engine/engine.ts"
import type { CrowdNews, CrowdOrder, Crowds, LiveCrowd } from "../state/crowds.ts"
import { axisOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import type { RavineState } from "../state/store.ts"
import { stepsAt } from "../state/timeAxis.ts"
import { MapCanvas } from "../view/mapCanvas.ts"
import { crowdColours } from "./crowdColours.ts"
import { deviceOf } from "./engineCartographer.ts"
import { pause } from "./pause.ts"

/** Milliseconds between two pictures on the way to the playhead, and between two records. */
const PICTURE_REST = 60
const RECORD_REST = 250

/** Draws ensembles with the engine of the page. */
export class EngineCrowds implements Crowds {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly ravine: Ravine,
  ) {}

  open(canvas: HTMLCanvasElement, told: (news: CrowdNews) => void): LiveCrowd {
    return new EngineCrowd(this.engine, this.ravine, canvas, told)
  }
}

interface Linked {
  readonly key: string
  readonly engine: Engine
  readonly ensemble: Ensemble
}

/** An ensemble that follows the playhead, and computes the rest of the budget while that rests. Owns its ensemble. */
class EngineCrowd implements LiveCrowd {
  private order: CrowdOrder | null = null
  private linked: Linked | null = null
  private canvas: MapCanvas | null = null
  /** What it was linked with last. */
  private last: Engine | null = null
  private numbers = ""
  /** The step and the look of what is drawn. */
  private drawn: { readonly step: number; readonly look: string } | null = null
  private painted = 0
  /** The last step of the record that was told, and when. */
  private recorded = -1
  private told = Number.NEGATIVE_INFINITY
  /** Measured at the playhead. */
  private now: Snapshot | null = null
  private running = false
  private disposed = false
  private stopped = false
  private wake: () => void = () => {}
  private readonly unwatch: () => void

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly ravine: Ravine,
    private readonly element: HTMLCanvasElement,
    private readonly tell: (news: CrowdNews) => void,
  ) {
    this.unwatch = ravine.store.subscribe((state, before) => {
      if (isMoved(state, before)) this.stir()
    })
  }

  show(order: CrowdOrder): void {
    this.order = order
    this.stir()
    if (!this.running) void this.run()
  }

  stop(): void {
    this.stopped = true
  }

  async counts(): Promise<Uint32Array | null> {
    return this.drawn && this.linked ? this.linked.ensemble.counts() : null
  }

  [Symbol.dispose](): void {
    this.disposed = true
    this.unwatch()
    this.wake()
    if (!this.running) this.drop()
  }

  private async run(): Promise<void> {
    this.running = true
    try {
      while (!this.disposed) {
        const woken = new Promise<void>((resolve) => {
          this.wake = resolve
        })
        const rest = await this.follow()
        if (rest === 0) await pause()
        else if (!this.disposed) await Promise.race([woken, after(rest)])
      }
    } catch (error) {
      this.numbers = ""
      const problem = error instanceof Error ? error.message : String(error)
      if (!this.disposed) this.report(null, problem)
    }
    this.running = false
    if (this.disposed) this.drop()
  }

  private stir(): void {
    this.stopped = false
    this.wake()
  }

  /** Does a portion of what is to do; returns for how many milliseconds there is nothing. */
  private async follow(): Promise<number> {
    const order = this.order!
    const { engine, ensemble } = await this.restart(order)
    if (this.stopped) return Number.POSITIVE_INFINITY
    const { playing } = this.ravine.store.getState()
    const { steps } = order.ensemble.numbers
    const step = this.stepOf(order)
    let isBusy = true
    if (!this.isDrawn(order, step)) {
      await ensemble.seek(step)
      await this.draw(order, engine, ensemble, step)
    } else if (!playing && this.now?.step === step && ensemble.furthest < steps) {
      // At rest the record is completed behind the picture, to which a copy of the members leads back.
      await ensemble.seek(steps)
    } else isBusy = false
    const isMeasured = !this.isDrawn(order, step) || this.now?.step === step
    if (!isBusy && isMeasured && this.recorded === ensemble.furthest)
      return Number.POSITIVE_INFINITY
    const isLast = ensemble.furthest === steps && this.recorded < steps
    const rest = isLast ? 0 : this.told + RECORD_REST - performance.now()
    if (rest > 0) return isBusy && isMeasured ? 0 : rest
    await this.measure(order, ensemble, step)
    return 0
  }

  private isDrawn(order: CrowdOrder, step: number): boolean {
    return this.drawn?.step === step && this.drawn.look === this.lookOf(order)
  }

  private async measure(order: CrowdOrder, ensemble: Ensemble, step: number): Promise<void> {
    this.told = performance.now()
    this.recorded = ensemble.furthest
    const record = await ensemble.record()
    if (order.ensemble !== this.order!.ensemble) return
    if (record.now.step === step) this.now = record.now
    this.report(record, null)
  }

  private async draw(order: CrowdOrder, engine: Engine, ensemble: Ensemble, step: number) {
    const isThere = ensemble.taken === step
    if (!isThere && performance.now() - this.painted < PICTURE_REST) return
    const look = this.lookOf(order)
    const { scenario, theme } = this.ravine.store.getState()
    const scale = scenario.view.maps?.colours ?? "sequential"
    const colours = crowdColours(scale, theme.startsWith("dark"), engine.kind === "gpu")
    await this.canvas!.show(await ensemble.picture({ ...order.look, colours }))
    this.painted = performance.now()
    this.drawn = isThere ? { step, look } : this.drawn
  }

  private lookOf({ look }: CrowdOrder): string {
    const { scenario, theme } = this.ravine.store.getState()
    return JSON.stringify([look, theme, scenario.view.maps?.colours])
  }

  /** Steps of the run at the playhead. */
  private stepOf({ run, ensemble }: CrowdOrder): number {
    const { store, traces } = this.ravine
    const state = store.getState()
    const axis = axisOf(state)
    const track = traces.current.tracks[run]
    const steps = axis === "steps" ? state.step : track ? stepsAt(track, state.step, axis) : 0
    return Math.min(steps, ensemble.numbers.steps)
  }

  /** Links what is new and begins anew if numbers change. */
  private async restart({ ensemble: { module, numbers } }: CrowdOrder): Promise<Linked> {
    const key = JSON.stringify(module)
    if (!this.linked || this.linked.key !== key) {
      const engine = await this.engine()
      if (engine !== this.last) this.follows(engine)
      const ensemble = await engine.ensemble(module)
      this.drop()
      this.linked = { key, engine, ensemble }
    }
    const wanted = JSON.stringify(numbers)
    if (wanted !== this.numbers) {
      await this.linked.ensemble.restart(numbers)
      this.numbers = wanted
      this.drawn = this.now = null
      this.recorded = -1
    }
    return this.linked
  }

  /** Draws with another engine until that is lost. */
  private follows(engine: Engine): void {
    this.last = engine
    this.canvas = new MapCanvas(this.element, deviceOf(engine))
    void engine.lost.then(() => {
      if (this.disposed || engine !== this.last) return
      this.drop()
      if (this.order) this.show(this.order)
    })
  }

  private report(record: EnsembleRecord | null, problem: string | null): void {
    const { ensemble } = this.linked ?? {}
    const share = ensemble && record ? ensemble.furthest / this.order!.ensemble.numbers.steps : 1
    const most = ensemble?.most ?? Number.POSITIVE_INFINITY
    this.tell({ record, now: this.now, share, problem, most })
  }

  private drop(): void {
    this.linked?.ensemble[Symbol.dispose]()
    this.linked = null
    this.numbers = ""
  }
}

/** setTimeout counts up to 2^31 milliseconds: to wait for ever is to wait for something else. */
const after = (rest: number) =>
  new Promise<void>((resolve) => {
    if (Number.isFinite(rest)) setTimeout(resolve, rest)
  })

const isMoved = (a: RavineState, b: RavineState) =>
  a.step !== b.step ||
  a.playing !== b.playing ||
  a.theme !== b.theme ||
  a.scenario.view !== b.scenario.view
