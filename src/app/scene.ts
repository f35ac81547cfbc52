import { plainObjective, resolveObjective } from "../catalog/plan.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import { hasKnobs } from "../state/invarianceSlice.ts"
import { axisOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import type { RavineState } from "../state/store.ts"
import { stepsAt } from "../state/timeAxis.ts"
import { hasHandles } from "../state/viewSlice.ts"
import type { Stage } from "../view/stage.ts"
import type { BasinTinter } from "./basinTinter.ts"
import { createStage } from "./createStage.ts"
import { CurvatureGlyph } from "./curvatureGlyph.ts"
import { Carried } from "./echoes.ts"
import { Grounds } from "./grounds.ts"
import { layersOf } from "./layers.ts"
import { Race } from "./race.ts"
import { stageEvents } from "./stageEvents.ts"
import { type PlacedTrail, trailsOf } from "./trails.ts"

/** Keeps one engine and one stage in step with the store until it is disposed. Owns both. */
export class Scene implements Disposable {
  readonly stage: Stage
  readonly grounds: Grounds
  private readonly race: Race
  /** Loaded when the landscape first wears basins. */
  private basins: BasinTinter | "loading" | "disposed" | null = null
  private readonly carried = new Carried()
  private readonly glyph = new CurvatureGlyph()
  private trails: readonly PlacedTrail[] = []
  private readonly problems: { surface: string | null; race: string | null } = {
    surface: null,
    race: null,
  }
  private readonly stops: readonly (() => void)[]

  private constructor(
    private readonly engine: Engine,
    private readonly ravine: Ravine,
    stage: Stage,
  ) {
    const { store, traces, echoes } = ravine
    this.stage = stage
    this.grounds = new Grounds(
      engine,
      stage,
      traces,
      (problem) => this.fail("surface", problem),
      () => this.tintBasins(),
    )
    this.race = new Race(engine, traces, {
      failed: (problem) => this.fail("race", problem),
      restarted: () => this.drawTrails(),
    })
    this.stops = [
      store.subscribe((state, before) => this.change(state, before)),
      traces.subscribe(() => this.drawTrails()),
      echoes.subscribe(() => this.drawTrails()),
    ]
    const { scenario } = store.getState()
    this.look(scenario)
    this.showBox()
    this.showKnobs()
    if (scenario.view.camera) stage.camera(scenario.view.camera)
    stage.sleep(store.getState().page !== null)
    this.grounds.update(scenario)
    this.race.update(scenario)
  }

  /** Creates the stage that suits the engine in a host element. */
  static async open(engine: Engine, ravine: Ravine, host: HTMLElement): Promise<Scene> {
    let scene: Scene | undefined
    const events = stageEvents(ravine.store, () => scene)
    scene = new Scene(engine, ravine, await createStage(engine, host, events))
    return scene
  }

  /** The run of a trail on the stage. */
  runOf(trail: number): number | null {
    return this.trails[trail]?.run ?? null
  }

  private change(state: RavineState, before: RavineState): void {
    if (state.scenario !== before.scenario) this.changeScenario(state.scenario, before.scenario)
    if (state.scenario !== before.scenario || state.editingBox !== before.editingBox) this.showBox()
    if (hasKnobs(state) || hasKnobs(before)) this.showKnobs()
    if (state.selected !== before.selected) this.drawTrails()
    if (state.step !== before.step || axisOf(state) !== axisOf(before)) this.stepTrails()
    if (state.hoveredStep !== before.hoveredStep) this.drawGhosts()
    if (state.hovered !== before.hovered) {
      this.focus(state.hovered)
      this.stepTrails()
    }
    if (state.page !== before.page) this.stage.sleep(state.page !== null)
    if (
      state.scenario !== before.scenario ||
      state.selected !== before.selected ||
      state.page !== before.page
    )
      this.tintBasins()
    if (state.theme !== before.theme) {
      this.stage.restyle()
      this.grounds.retint()
    }
  }

  private changeScenario(now: Scenario, before: Scenario): void {
    const { camera } = now.view
    if (now.view !== before.view || now.objective !== before.objective) this.look(now)
    if (now.view.glyph !== before.view.glyph) this.stepTrails()
    if (camera && camera !== before.view.camera) this.stage.camera(camera)
    const { layout } = now.view
    const tinted = now.view.tint !== before.view.tint
    const placed = tinted || layout !== before.view.layout || now.runs !== before.runs
    if (placed || now.objective !== before.objective) this.grounds.update(now)
    if (layout !== before.view.layout || now.view.averages !== before.view.averages)
      this.drawTrails()
    if (isOtherRace(now, before)) this.race.update(now)
  }

  private tintBasins(): void {
    const { basins, engine, ravine, stage, grounds } = this
    if (basins && typeof basins !== "string") basins.update()
    if (basins || ravine.store.getState().scenario.view.tint !== "basins") return
    this.basins = "loading"
    void import("./basinTinter.ts").then(({ BasinTinter }) => {
      if (this.basins === "disposed") return
      this.basins = new BasinTinter(engine, ravine, stage, grounds)
      this.basins.update()
    })
  }

  private look(scenario: Scenario): void {
    const { dimension, layout = "overlay" } = scenario.view
    if (dimension) this.stage.dimension(dimension)
    this.stage.layout(layout)
    this.stage.layers(layersOf(scenario))
  }

  private showBox(): void {
    const state = this.ravine.store.getState()
    const { objective } = state.scenario
    this.stage.box(hasHandles(state) ? resolveObjective(objective).domain : null)
  }

  private showKnobs(): void {
    const state = this.ravine.store.getState()
    const { objective } = state.scenario
    const { transform = {} } = objective
    const { domain } = plainObjective(objective)
    this.stage.knobs(hasKnobs(state) ? { transform, domain } : null)
  }

  private drawTrails(): void {
    const { scenario, selected, hovered } = this.ravine.store.getState()
    const groundOf = (run: number) => this.grounds.numberOf(scenario.runs[run]?.objective)
    const { current } = this.ravine.traces
    const echoOf = (run: number) => this.carried.of(run, scenario, this.ravine.echoes)
    this.trails = trailsOf(scenario, current, this.race.entries, selected, groundOf, echoOf)
    this.stage.trails(
      this.trails.map(({ trail }) => trail),
      scenario.start,
    )
    this.stepTrails()
    this.drawGhosts()
    this.focus(hovered)
  }

  /** Draws each trail as far as its run has come at the playhead. */
  private stepTrails(): void {
    const { step, selected } = this.ravine.store.getState()
    const steps = this.stepsAt(step)
    const { traces } = this.ravine
    this.stage.step(steps, this.glyph.of(this.ravine.store.getState(), traces.current, this.trails))
    // On the axis of calls runs differ in their steps, and the landscape follows one of them.
    const lead = this.trails.findIndex(({ run }) => run === selected)
    this.grounds.at(steps[Math.max(lead, 0)] ?? step)
  }

  /** Marks where the runs are at the time that is pointed at in a chart. */
  private drawGhosts(): void {
    const { hoveredStep } = this.ravine.store.getState()
    this.stage.ghosts(hoveredStep === null ? null : this.stepsAt(hoveredStep))
  }

  /** The steps that the run of each trail has taken at a time. */
  private stepsAt(time: number): readonly number[] {
    const { tracks } = this.ravine.traces.current
    const axis = axisOf(this.ravine.store.getState())
    return this.trails.map(({ run }) => {
      const track = tracks[run]
      return track ? stepsAt(track, time, axis) : 0
    })
  }

  private focus(run: number | null): void {
    const trail = this.trails.findIndex((placed) => placed.run === run)
    this.stage.focus(trail < 0 ? null : trail)
  }

  private fail(part: "surface" | "race", problem: string | null): void {
    this.problems[part] = problem
    this.ravine.store.getState().tellProblem(this.problems.surface ?? this.problems.race)
  }

  [Symbol.dispose](): void {
    for (const stop of this.stops) stop()
    this.race[Symbol.dispose]()
    if (this.basins && typeof this.basins !== "string") this.basins[Symbol.dispose]()
    this.basins = "disposed"
    this.grounds[Symbol.dispose]()
    this.stage[Symbol.dispose]()
    this.engine[Symbol.dispose]()
  }
}

const KEYS = "objective oracle schedule start budget seed noise runs".split(
  " ",
) as (keyof Scenario)[]

/** True if anything but the look of the scenario differs. */
const isOtherRace = (a: Scenario, b: Scenario) => KEYS.some((key) => a[key] !== b[key])
