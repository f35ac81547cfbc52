import { resolveObjective } from "../catalog/plan.ts"
import { planBasins, targetsOf } from "../catalog/survey.ts"
import { countFates, letterOf, sharesOf } from "../core/basins.ts"
import type { Domain } from "../core/objective.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Picture } from "../core/survey.ts"
import type { Engine } from "../engine/engine.ts"
import { endsLook, type MapNews, type MapOrder } from "../state/cartographer.ts"
import { mapRunOf } from "../state/mapRun.ts"
import { runNames } from "../state/names.ts"
import type { Ravine } from "../state/react.ts"
import type { Stage } from "../view/stage.ts"
import { EngineMap } from "./engineCartographer.ts"
import type { Grounds } from "./grounds.ts"

/** Shading shows through, and so does a little of the land. */
const OPACITY = 0.86
/** Starts along each side of the block, and on the processor. */
const SIDE = 384
const COARSE = 96
/** Milliseconds between two pictures: the processor paints the whole landscape with each. */
const REST = { gpu: 60, cpu: 1500 } as const

/** Where the map lies, and what the flat map or the block shows of the run's landscape. */
interface Sight {
  readonly run: number
  readonly ground: number
  readonly window: Domain
  readonly columns: number
  readonly rows: number
}

/** Colours the landscape of one run by where its starts end, while that is what its colours are. */
export class BasinTinter implements Disposable {
  private map: EngineMap | null = null
  private sight: Sight | null = null
  /** The map that is shown, as text; empty while none is computed. */
  private shown = ""

  constructor(
    private readonly engine: Engine,
    private readonly ravine: Ravine,
    private readonly stage: Stage,
    private readonly grounds: Grounds,
  ) {}

  /** Computes what is to be seen now, if that is another map. */
  update(): void {
    const state = this.ravine.store.getState()
    const { scenario, page } = state
    const run = mapRunOf(state)
    const isWanted = scenario.view.tint === "basins" && run !== null
    const sight = isWanted ? this.sightOf(scenario, run) : null
    if (!isWanted) this.clear()
    else if (page !== null || !sight) this.stop()
    else this.follow(scenario, sight)
  }

  private stop(): void {
    this.map?.stop()
    this.shown = ""
  }

  private follow(scenario: Scenario, sight: Sight): void {
    const { run } = sight
    if (sight.ground !== this.sight?.ground) this.clear()
    this.sight = sight
    const order: MapOrder = {
      survey: planBasins(scenario, run, sight.window, sight.columns, sight.rows),
      look: endsLook(scenario.budget),
    }
    // Whoever drags a start or names a run changes no map.
    const key = JSON.stringify([order, run])
    if (key === this.shown) return
    this.shown = key
    this.map ??= new EngineMap(
      () => Promise.resolve(this.engine),
      this.ravine.store,
      () => ({ show: (picture, order) => this.show(picture, order) }),
      (news) => this.tell(news),
      { rest: REST[this.engine.kind] },
    )
    this.map.show(order)
    const spec = scenario.runs[run]!.objective ?? scenario.objective
    const letters = targetsOf(resolveObjective(spec)).map(({ at }, i) => ({
      at,
      text: letterOf(i),
    }))
    this.stage.letters(letters, sight.ground)
  }

  /** The flat map shows a box of its own and the block the landscape's; null before there is one. */
  private sightOf({ view, runs }: Scenario, run: number): Sight | null {
    const ground = view.layout === "side" ? this.grounds.numberOf(runs[run]!.objective) : 0
    const box = this.grounds.boxOf(ground)
    if (!box) return null
    const isSlow = this.engine.kind === "cpu"
    const isFlat = view.dimension !== "3d" || !this.stage.dimensions.includes("3d")
    const viewed = isFlat ? this.grounds.viewed(ground) : null
    const side = isSlow ? COARSE : SIDE
    if (!viewed) return { run, ground, window: box, columns: side, rows: side }
    const coarser = isSlow ? Math.max(1, Math.max(viewed.columns, viewed.rows) / (2 * COARSE)) : 1
    const [columns, rows] = [viewed.columns, viewed.rows].map((n) => Math.round(n / coarser))
    return { run, ground, window: viewed.domain, columns: columns!, rows: rows! }
  }

  private async show(picture: Picture, order: MapOrder): Promise<void> {
    const { columns, rows, pitch, buffer } = picture
    const domain = order.survey.numbers.window
    const at = { domain, columns, rows, opacity: OPACITY }
    const colours = buffer ? null : new Uint8Array((await picture.read()).buffer)
    if (!this.sight) return
    if (buffer) this.stage.tint({ ...at, buffer, pitch }, this.sight.ground)
    else this.stage.tint({ ...at, colours: colours! }, this.sight.ground)
  }

  private tell({ of, outcomes, problem }: MapNews): void {
    const { traces, store } = this.ravine
    const { sight } = this
    const { scenario } = store.getState()
    const spec = sight && scenario.runs[sight.run]
    // Its run may have been removed while a page was in the landscape's place.
    if (!spec) return
    const name = runNames(scenario.runs)[sight.run]!
    const box = resolveObjective(spec.objective ?? scenario.objective).domain
    const window = of?.numbers.window ?? sight.window
    const isPart = !contains(window, box)
    const counted = outcomes && countFates(outcomes, isPart ? undefined : { window, box })
    const shares = counted ? sharesOf(counted) : []
    traces.update({ basins: { name, shares, outcomes, window, isPart, problem } })
  }

  private clear(): void {
    if (!this.map) return
    this.map[Symbol.dispose]()
    this.map = null
    this.shown = ""
    if (this.sight) {
      this.stage.tint(null, this.sight.ground)
      this.stage.letters([], this.sight.ground)
    }
    this.sight = null
    this.ravine.traces.update({ basins: null })
  }

  [Symbol.dispose](): void {
    this.clear()
  }
}

const contains = (outer: Domain, inner: Domain) =>
  outer.every(([low, high], side) => low <= inner[side]![0] && high >= inner[side]![1])
