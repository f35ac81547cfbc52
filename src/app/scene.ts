import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import { axisOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import type { RavineState } from "../state/store.ts"
import { stepsAt } from "../state/timeAxis.ts"
import type { Stage } from "../view/stage.ts"
import { createStage } from "./createStage.ts"
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
    const { store, traces } = ravine
    this.stage = stage
    this.grounds = new Grounds(engine, stage, traces, (problem) => this.fail("surface", problem))
    this.race = new Race(engine, traces, {
      failed: (problem) => this.fail("race", problem),
      restarted: () => this.drawTrails(),
    })
    this.stops = [
      store.subscribe((state, before) => this.change(state, before)),
      traces.subscribe(() => this.drawTrails()),
    ]
    const { scenario } = store.getState()
    this.look(scenario)
    if (scenario.view.camera) stage.camera(scenario.view.camera)
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
    if (state.selected !== before.selected) this.drawTrails()
    if (state.step !== before.step || axisOf(state) !== axisOf(before)) this.stepTrails()
    if (state.hoveredStep !== before.hoveredStep) this.drawGhosts()
    if (state.hovered !== before.hovered) this.focus(state.hovered)
    if (state.theme !== before.theme) this.stage.restyle()
  }

  private changeScenario(now: Scenario, before: Scenario): void {
    const { camera } = now.view
    if (now.view !== before.view || now.objective !== before.objective) this.look(now)
    if (camera && camera !== before.view.camera) this.stage.camera(camera)
    const { layout } = now.view
    const placed = layout !== before.view.layout || now.runs !== before.runs
    if (placed || now.objective !== before.objective) this.grounds.update(now)
    if (layout !== before.view.layout) this.drawTrails()
    if (isOtherRace(now, before)) this.race.update(now)
  }

  private look(scenario: Scenario): void {
    const { dimension, layout = "overlay" } = scenario.view
    if (dimension) this.stage.dimension(dimension)
    this.stage.layout(layout)
    this.stage.layers(layersOf(scenario))
  }

  private drawTrails(): void {
    const { scenario, selected, hovered } = this.ravine.store.getState()
    const groundOf = (run: number) => this.grounds.numberOf(scenario.runs[run]?.objective)
    const { current } = this.ravine.traces
    this.trails = trailsOf(scenario, current, this.race.entries, selected, groundOf)
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
    this.stage.step(this.stepsAt(this.ravine.store.getState().step))
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
    this.grounds[Symbol.dispose]()
    this.stage[Symbol.dispose]()
    this.engine[Symbol.dispose]()
  }
}

/** True if anything but the look of the scenario differs. */
function isOtherRace(a: Scenario, b: Scenario): boolean {
  const keys = ["objective", "oracle", "schedule", "start", "budget", "seed", "runs"] as const
  return keys.some((key) => a[key] !== b[key])
}
