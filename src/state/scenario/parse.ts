import { surfaces } from "../../catalog/index.ts"
import { plainObjective } from "../../catalog/plan.ts"
import { affineOf, apply } from "../../catalog/transform.ts"
import type { Domain, Point } from "../../core/objective.ts"
import type { ObjectiveSpec, RunSpec, Scenario } from "../../core/scenario.ts"
import { check } from "./check.ts"
import { describe } from "./issue.ts"
import { migrate } from "./migrate.ts"
import { type Draft, type DraftObjective, type DraftRun, KEYS, scenarioSchema } from "./schema.ts"
import { freeSlot } from "./slots.ts"

const BOX: Domain = [
  [-3, 3],
  [-3, 3],
]

/** Returns a complete, valid scenario; throws a ScenarioError that says what is wrong and where. */
export function parseScenario(input: unknown): Scenario {
  const migrated = migrate(input)
  const result = scenarioSchema.safeParse(migrated)
  if (!result.success) throw describe(result.error.issues, migrated, KEYS)
  check(result.data)
  return complete(result.data)
}

function complete(draft: Draft): Scenario {
  const objective = completeObjective(draft.objective)
  return {
    version: 1,
    title: draft.title ?? titleOf(objective),
    objective,
    oracle: draft.oracle ?? { kind: "exact" },
    schedule: draft.schedule ?? { kind: "constant" },
    start: draft.start ?? startOf(objective),
    budget: draft.budget,
    seed: draft.seed ?? 1,
    ...(draft.noise === "own" && { noise: draft.noise }),
    runs: completeRuns(draft.runs),
    view: draft.view ?? {},
  }
}

function completeObjective(objective: DraftObjective): ObjectiveSpec {
  if ("surface" in objective) return objective
  const { parameters = {}, domain = BOX } = objective
  return { ...objective, parameters, domain }
}

function completeRuns(drafts: readonly DraftRun[]): RunSpec[] {
  const runs: RunSpec[] = []
  for (const draft of drafts) runs.push(completeRun(draft, runs, drafts))
  return runs
}

function completeRun(run: DraftRun, before: readonly RunSpec[], all: readonly DraftRun[]): RunSpec {
  const { objective, ...rest } = run
  return {
    ...rest,
    hyper: run.hyper ?? {},
    slot: run.slot ?? freeSlot([...before, ...all]),
    ...(objective && { objective: completeObjective(objective) }),
  }
}

/** The name of the surface, or of any that a person types. */
export function titleOf(objective: ObjectiveSpec): string {
  return "surface" in objective ? surfaces[objective.surface]!.name : "My surface"
}

/** The surface's own start, or a point up and to the left of the middle of the box. */
export function startOf(objective: ObjectiveSpec): Point {
  const suggested = startsOf(objective)[0]
  if (suggested) return suggested
  const [[x0, x1], [y0, y1]] = objective.domain!
  return placed(objective, [x0 + (x1 - x0) / 4, y0 + (3 * (y1 - y0)) / 4])
}

/** The starts that the catalogue suggests; none for a typed formula or another box. */
export function startsOf(objective: ObjectiveSpec): readonly Point[] {
  if ("formula" in objective || objective.domain) return []
  return surfaces[objective.surface]!.starts.map((start) => placed(objective, start))
}

/** Where the transform of an objective puts a point. */
function placed(objective: ObjectiveSpec, point: Point): Point {
  const { transform } = objective
  return transform ? apply(affineOf(transform, plainObjective(objective).domain), point) : point
}
