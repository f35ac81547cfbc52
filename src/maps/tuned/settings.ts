import type { Extent } from "../../analysis/search/tune.ts"
import { hasNoise } from "../../catalog/oracles.ts"
import type { CONFIGURATIONS, REPEATS } from "../../core/mapsView.ts"
import type { Scenario } from "../../core/scenario.ts"

/** How a search is made, with everything said. */
export interface Settings {
  readonly extent: Extent
  readonly configurations: (typeof CONFIGURATIONS)[number]
  /** Oracle calls of a trial, in gradients. */
  readonly calls: number
  readonly starts: (typeof REPEATS)[number]
  /** Of each start; 1 where nothing is drawn at random. */
  readonly seeds: (typeof REPEATS)[number]
  /** f - f* of a trial that has arrived. */
  readonly tolerance: number
}

/** Ends of the budget. */
export const LEAST_CALLS = 10
export const MOST_CALLS = 200_000

/** The settings of a scenario's search. */
export function settingsOf(scenario: Scenario): Settings {
  const { extent, configurations, calls, starts, seeds, tolerance } =
    scenario.view.maps?.tuned ?? {}
  return {
    extent: extent ?? "rate",
    configurations: configurations ?? 1024,
    calls: calls ?? Math.max(LEAST_CALLS, scenario.budget),
    starts: starts ?? 4,
    seeds: hasNoise(scenario) ? (seeds ?? 4) : 1,
    tolerance: tolerance ?? 1e-6,
  }
}

/** What the results of a search depend on, but for the numbers that it may change. */
export function searchKey(scenario: Scenario): string {
  const { title: _, view: __, runs, ...rest } = scenario
  const methods = runs.map(({ slot: _, muted: __, hyper, ...run }) => ({
    ...run,
    hyper: Object.entries(hyper).filter(([, value]) => typeof value !== "number"),
  }))
  return JSON.stringify([rest, methods, settingsOf(scenario)])
}
