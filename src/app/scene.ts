import { resolveObjective } from "../catalog/plan.ts"
import type { Point } from "../core/objective.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import type { Ravine } from "../state/react.ts"
import type { RavineState } from "../state/store.ts"
import type { Stage, StageEvents } from "../view/stage.ts"
import { createStage } from "./createStage.ts"
import { Ground } from "./ground.ts"
import { Latest } from "./latest.ts"
import { Race } from "./race.ts"
import { type PlacedTrail, trailsOf } from "./trails.ts"

/** Keeps one engine and one stage in step with the store until it is disposed. Owns both. */
export class Scene implements Disposable {
  private readonly race: Race
  private readonly ground: Ground
  private trails: readonly PlacedTrail[] = []
  private readonly problems: { surface: string | null; race: string | null } = {
    surface: null,
    race: null,
  }
  private readonly stops: readonly (() => void)[]
  /** One picture at a time: a slow graphics card drops pictures of the race instead of falling behind it. */
  private readonly playhead = new Latest(async () => {
    this.stage.step(this.ravine.store.getState().step)
    await painted(this.engine)
  })

  private constructor(
    private readonly engine: Engine,
    private readonly ravine: Ravine,
    private readonly stage: Stage,
  ) {
    const { store, traces } = ravine
    this.ground = new Ground(engine, stage, traces, {
      failed: (problem) => this.fail("surface", problem),
    })
    this.race = new Race(engine, traces, {
      failed: (problem) => this.fail("race", problem),
      restarted: () => this.drawTrails(),
    })
    this.stops = [
      store.subscribe((state, before) => this.change(state, before)),
      traces.subscribe(() => this.drawTrails()),
    ]
    const { scenario, step } = store.getState()
    if (scenario.view.dimension) stage.dimension(scenario.view.dimension)
    if (scenario.view.camera) stage.camera(scenario.view.camera)
    stage.step(step)
    this.ground.update(resolveObjective(scenario.objective))
    this.race.update(scenario)
  }

  /** Creates the stage that suits the engine in a host element. */
  static async open(engine: Engine, ravine: Ravine, host: HTMLElement): Promise<Scene> {
    let scene: Scene | undefined
    const { getState } = ravine.store
    const runOf = (trail: number | null) =>
      trail === null ? null : (scene?.trails[trail]?.run ?? null)
    const events: StageEvents = {
      start: (start) => placeStart(getState(), start),
      hover: (trail) => getState().hover(runOf(trail)),
      select: (trail) => getState().select(runOf(trail)),
      camera: (camera) => {
        const { scenario, replace } = getState()
        replace({ ...scenario, view: { ...scenario.view, camera } })
      },
      viewport: (box, columns, rows) => scene?.ground.view(box, columns, rows),
    }
    scene = new Scene(engine, ravine, await createStage(engine, host, events))
    return scene
  }

  private change(state: RavineState, before: RavineState): void {
    if (state.scenario !== before.scenario) this.changeScenario(state.scenario, before.scenario)
    if (state.selected !== before.selected) this.drawTrails()
    if (state.step !== before.step) this.playhead.ask()
    if (state.hovered !== before.hovered) this.focus(state.hovered)
    if (state.theme !== before.theme) this.stage.restyle()
  }

  private changeScenario(now: Scenario, before: Scenario): void {
    const { dimension, camera } = now.view
    if (dimension && dimension !== before.view.dimension) this.stage.dimension(dimension)
    if (camera && camera !== before.view.camera) this.stage.camera(camera)
    if (now.objective !== before.objective) this.ground.update(resolveObjective(now.objective))
    if (isOtherRace(now, before)) this.race.update(now)
  }

  private drawTrails(): void {
    const { scenario, selected, hovered } = this.ravine.store.getState()
    this.trails = trailsOf(scenario, this.ravine.traces.current, this.race.entries, selected)
    this.stage.trails(
      this.trails.map(({ trail }) => trail),
      scenario.start,
    )
    this.focus(hovered)
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
    this.playhead.end()
    this.race[Symbol.dispose]()
    this.ground[Symbol.dispose]()
    this.stage[Symbol.dispose]()
    this.engine[Symbol.dispose]()
  }
}

/** Waits until the next picture has been drawn. */
async function painted(engine: Engine): Promise<void> {
  await new Promise(requestAnimationFrame)
  if ("device" in engine) await (engine.device as GPUDevice).queue.onSubmittedWorkDone()
}

/** Moves the start of every run. */
export function placeStart({ scenario, replace }: RavineState, start: Point): void {
  replace({ ...scenario, start })
}

/** True if anything but the look of the scenario differs. */
function isOtherRace(a: Scenario, b: Scenario): boolean {
  const keys = ["objective", "oracle", "schedule", "start", "budget", "seed", "runs"] as const
  return keys.some((key) => a[key] !== b[key])
}
