import { resolveObjective } from "../../catalog/plan.ts"
import type { Starts } from "../../core/ensemble.ts"
import type { EnsembleView } from "../../core/mapsView.ts"
import type { Domain } from "../../core/objective.ts"
import type { Scenario } from "../../core/scenario.ts"

/** Members when nothing is said: a processor takes some ten million steps a second. */
const USUAL = { gpu: 100_000, cpu: 10_000 } as const

/** Share of the sides of the box. */
const USUAL_SPREAD = 0.05

type Members = NonNullable<EnsembleView["members"]>

/** What the ensembles of a scenario are, with all that it leaves out. */
interface Settings {
  readonly members: Members
  readonly starts: Starts["shape"]
  readonly spread: number
  /** The place of the run that stands beside, or null. */
  readonly against: number | null
}

export function settingsOf({ view, runs }: Scenario, isSlow: boolean): Settings {
  const { members, starts, spread, against } = view.maps?.ensemble ?? {}
  return {
    members: members ?? (isSlow ? USUAL.cpu : USUAL.gpu),
    starts: starts ?? "normal",
    spread: spread ?? USUAL_SPREAD,
    against: against !== undefined && against < runs.length ? against : null,
  }
}

/** Where the members of a run start. */
export function startsOf(scenario: Scenario, run: number, { starts, spread }: Settings): Starts {
  const domain = domainOf(scenario, run)
  const sides = domain.map(([low, high]) => high - low) as [number, number]
  if (starts === "box")
    return {
      shape: "box",
      centre: [(domain[0][0] + domain[0][1]) / 2, (domain[1][0] + domain[1][1]) / 2],
      reach: [sides[0] / 2, sides[1] / 2],
    }
  return {
    shape: starts,
    centre: scenario.runs[run]!.start ?? scenario.start,
    reach: [spread * sides[0], spread * sides[1]],
  }
}

/** The box that a run is looked at in. */
const domainOf = (scenario: Scenario, run: number): Domain =>
  resolveObjective(scenario.runs[run]!.objective ?? scenario.objective).domain
