import type { Look, Outcomes, Picture, SurveyModule, SurveyNumbers } from "../core/survey.ts"
import type { Engine, Survey } from "../engine/engine.ts"
import type { GpuEngine } from "../engine/gpu/gpuEngine.ts"
import type { Cartographer, LiveMap, MapNews, MapOrder } from "../state/cartographer.ts"
import { type RavineStore, watch } from "../state/store.ts"
import { MapCanvas } from "../view/mapCanvas.ts"
import { mapColours } from "./mapColours.ts"
import { pause } from "./pause.ts"
import { makePoster } from "./poster.ts"
import { Turns } from "./turns.ts"
import { upright } from "./upright.ts"

/** Milliseconds between two pictures and between two readings of a map that is computed. */
const PICTURE_REST = 60
const READ_REST = 300
/** Milliseconds that a map may take for its coarse picture when there is a newer one, and where nothing was seen for as long. */
const PATIENCE = 200
const STARVED = 1000

/** Draws maps with the engine of the page. */
export class EngineCartographer implements Cartographer {
  private readonly turns = new Turns()

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly store: RavineStore,
  ) {}

  open(canvas: HTMLCanvasElement, told: (news: MapNews) => void): LiveMap {
    const screen = (engine: Engine) => new MapCanvas(canvas, deviceOf(engine))
    return new EngineMap(this.engine, this.store, screen, told, { turns: this.turns })
  }

  async survey(
    module: SurveyModule,
    maps: readonly SurveyNumbers[],
    wanted: AbortSignal,
  ): Promise<readonly Outcomes[] | null> {
    using survey = await (await this.engine()).survey(module)
    const found: Outcomes[] = []
    for (const numbers of maps) {
      survey.restart(numbers)
      while (survey.share < 1) {
        if (wanted.aborted) return null
        await this.turns.take(() => survey.advance())
        await pause()
      }
      found.push(await survey.read())
    }
    return wanted.aborted ? null : found
  }

  async poster(
    order: MapOrder,
    told: (share: number) => void,
    wanted: AbortSignal,
  ): Promise<Blob | null> {
    return makePoster(await this.engine(), this.turns, order, told, wanted)
  }
}

/** What shows the pictures of a map. */
export interface Screen {
  show(picture: Picture, order: MapOrder): void | Promise<void>
}

/** One side of a difference, or a map. */
interface Linked {
  readonly key: string
  readonly survey: Survey
}

/** A map that is computed and drawn until another one is asked for. Owns its surveys. */
export class EngineMap implements LiveMap {
  private order: MapOrder | null = null
  private linked: readonly Linked[] = []
  private numbers = ""
  private screen: Screen | null = null
  /** What it was linked with last. */
  private last: Engine | null = null
  private running = false
  /** When something was last drawn and read. */
  private painted = Number.NEGATIVE_INFINITY
  private read = Number.NEGATIVE_INFINITY
  private repaint = false
  private disposed = false
  /** What shall not be gone on with. */
  private stopped: MapOrder | null = null
  private readonly unwatch: () => void
  private readonly turns: Turns
  private readonly rest: number

  constructor(
    private readonly engine: () => Promise<Engine>,
    store: RavineStore,
    private readonly screenOf: (engine: Engine) => Screen,
    private readonly told: (news: MapNews) => void,
    /** Turns are shared by maps that compute at the same time; the rest is between two pictures. */
    { turns = new Turns(), rest = PICTURE_REST } = {},
  ) {
    this.turns = turns
    this.rest = rest
    this.unwatch = watch(
      store,
      ({ theme }) => theme,
      () => this.order && this.show(this.order),
    )
  }

  show(order: MapOrder): void {
    this.order = order
    this.repaint = true
    if (!this.running) void this.run()
  }

  stop(): void {
    this.stopped = this.order
  }

  async picture(): Promise<ImageData> {
    return upright(await this.paint())
  }

  [Symbol.dispose](): void {
    this.disposed = true
    this.unwatch()
    if (!this.running) this.drop()
  }

  /** Goes on until the newest map is complete and drawn. */
  private async run(): Promise<void> {
    this.running = true
    while (this.repaint && !this.disposed)
      try {
        await this.follow()
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error)
        if (!this.disposed) this.tell(this.order, null, null, problem)
      }
    this.running = false
    if (this.disposed) this.drop()
  }

  /** Computes the order at hand; ends early when there is another one. */
  private async follow(): Promise<void> {
    const order = this.order!
    this.repaint = false
    const isNew = await this.restart(order)
    let painted = Number.NEGATIVE_INFINITY
    let read = isNew ? this.read : 0
    const surveys = this.linked.map(({ survey }) => survey)
    const begun = performance.now()
    for (;;) {
      // While a slider moves every map gets as far as its coarse picture, or nothing would be seen.
      const patience = begun - this.painted > STARVED ? STARVED : PATIENCE
      const isShown = painted > begun || performance.now() - begun > patience
      if (isShown && this.isOver(order)) return
      const isDone = surveys.every(({ share }) => share === 1)
      const now = performance.now()
      if (surveys.every(({ isWhole }) => isWhole) && (isDone || now - painted > this.rest)) {
        await this.screen!.show(await this.paint(), order)
        painted = now
        this.painted = now
        if (isDone || now - read > READ_REST) {
          const [outcomes, others] = await Promise.all(surveys.map((survey) => survey.read()))
          if (this.disposed) return
          // While a slider moves this map is over by now; whoever hears is told of which one it is.
          this.tell(order, outcomes!, others ?? null, null)
          read = now
          this.read = now
        }
      }
      if (isDone || this.stopped === this.order) return
      for (const survey of surveys)
        if (survey.share < 1) await this.turns.take(() => survey.advance())
      await pause()
    }
  }

  private isOver(order: MapOrder): boolean {
    return this.disposed || (this.repaint && order.survey !== this.order!.survey)
  }

  /** Links what is new and begins anew if cells change. Returns false where only colours do. */
  private async restart({ survey, against }: MapOrder): Promise<boolean> {
    const wanted = against ? [survey, against] : [survey]
    const keys = wanted.map(({ module }) => JSON.stringify(module))
    if (keys.join() !== this.linked.map(({ key }) => key).join()) {
      const engine = await this.engine()
      if (engine !== this.last) this.follows(engine)
      const linked = await Promise.all(
        wanted.map(async ({ module }, i) => ({
          key: keys[i]!,
          survey: await engine.survey(module),
        })),
      )
      this.drop()
      this.linked = linked
    }
    const numbers = JSON.stringify(wanted.map((one) => one.numbers))
    if (numbers === this.numbers) return false
    this.numbers = numbers
    wanted.forEach((one, i) => {
      this.linked[i]!.survey.restart(one.numbers)
    })
    return true
  }

  /** Draws with another engine until that is lost. */
  private follows(engine: Engine): void {
    this.last = engine
    this.screen = this.screenOf(engine)
    void engine.lost.then(() => {
      if (this.disposed || engine !== this.last) return
      this.drop()
      if (this.order) this.show(this.order)
    })
  }

  private paint() {
    const { look } = this.order!
    const [map, against] = this.linked
    const coloured: Look = { ...look, colours: mapColours(look) }
    return map!.survey.paint(coloured, against?.survey)
  }

  private tell(
    order: MapOrder | null,
    outcomes: Outcomes | null,
    others: Outcomes | null,
    problem: string | null,
  ): void {
    const shares = this.linked.map(({ survey }) => survey.share)
    const share = shares.reduce((sum, one) => sum + one, 0) / Math.max(shares.length, 1)
    this.told({ of: order?.survey ?? null, share, outcomes, others, problem })
  }

  private drop(): void {
    for (const { survey } of this.linked) survey[Symbol.dispose]()
    this.linked = []
    this.numbers = ""
  }
}

export const deviceOf = (engine: Engine) =>
  engine.kind === "gpu" ? (engine as GpuEngine).device : null
