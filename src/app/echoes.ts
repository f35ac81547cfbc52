import { isTransformed, mapOf, withoutTransform } from "../catalog/invariance.ts"
import { type Affine, apply } from "../catalog/transform.ts"
import { imageOf } from "../core/comparePaths.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import type { Ravine } from "../state/react.ts"
import type { TraceStore, Track } from "../state/traces.ts"
import { lastStep } from "../state/track.ts"
import { Latest } from "./latest.ts"
import { Race } from "./race.ts"

/** Milliseconds between two races on the plain surface. */
const REST = 120
/** Steps beyond which no second race is worth its memory. */
const MOST_STEPS = 20_000
/** Decimals of a start that a plain race depends on: the rounding of transforms is no other race. */
const DECIMALS = 6

/** Keeps the runs computed on their surfaces as they were before a transform, while there is one. */
export function startEchoes({ store, echoes }: Ravine, processor: () => Promise<Engine>): void {
  let race: Race | null = null
  let known = ""
  const work = new Latest(async () => {
    const { scenario } = store.getState()
    if (!isWanted(scenario)) return
    const plain = withoutTransform(scenario)
    const key = raceKey(plain)
    if (key === known) return
    known = key
    race ??= new Race(await processor(), echoes, { restarted: () => {}, failed: () => {} })
    race.update(plain)
  }, REST)
  const look = (scenario: Scenario) => {
    if (isWanted(scenario)) work.ask()
  }
  store.subscribe((state, before) => {
    if (state.scenario !== before.scenario) look(state.scenario)
  })
  look(store.getState().scenario)
}

const isWanted = (scenario: Scenario): boolean =>
  isTransformed(scenario) && scenario.view.echoes !== false && scenario.budget <= MOST_STEPS

/** What a race depends on. */
function raceKey({ title: _, view: __, ...scenario }: Scenario): string {
  return JSON.stringify(scenario, (key, value) =>
    key === "start" ? value.map((at: number) => at.toFixed(DECIMALS)) : value,
  )
}

/** Paths on plain surfaces where the transforms carry them. Remembers them while nothing changes. */
export class Carried {
  #known: { readonly track: Track; readonly there: Affine; readonly image: Float64Array }[] = []

  /** The path of a run, or undefined where its surface is not transformed or the path is not known yet. */
  of(run: number, scenario: Scenario, { current }: TraceStore): Float64Array | undefined {
    const track = current.tracks[run]
    const spec = scenario.runs[run]!
    if (!track || !(spec.objective ?? scenario.objective).transform) return undefined
    const there = mapOf(spec, scenario)
    const known = this.#known[run]
    if (known?.track === track && String(known.there) === String(there)) return known.image
    const path = { x: track.x, steps: lastStep(track) }
    const image = imageOf(path, path.steps, (point) => apply(there, point))
    this.#known[run] = { track, there, image }
    return image
  }
}
