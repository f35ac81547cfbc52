import { methods, surfaces } from "../catalog/index.ts"
import type { HyperValue } from "../core/method.ts"
import type { Domain } from "../core/objective.ts"
import type { Choice, ObjectiveSpec, Parameters, RunSpec, Scenario } from "../core/scenario.ts"
import { startOf } from "./scenario/parse.ts"
import { freeSlot } from "./scenario/slots.ts"

/** Returns the scenario on another surface, from its own start. */
export function withSurface(scenario: Scenario, id: string): Scenario {
  const objective: ObjectiveSpec = { surface: id }
  const title = isOwnTitle(scenario) ? scenario.title : surfaces[id]!.name
  return { ...scenario, title, objective, start: startOf(objective) }
}

/** A title that a person typed survives a change of surface; a surface's own name does not. */
function isOwnTitle({ title }: Scenario): boolean {
  return title !== "My surface" && !Object.values(surfaces).some(({ name }) => name === title)
}

/** Returns the scenario with a typed formula in the box that was shown. */
export function withFormula(
  scenario: Scenario,
  formula: string,
  parameters: Parameters,
  domain: Domain,
): Scenario {
  const title = isOwnTitle(scenario) ? scenario.title : "My surface"
  return { ...scenario, title, objective: { formula, parameters, domain } }
}

/** Returns the scenario with another value of one parameter of its objective. */
export function withParameter(scenario: Scenario, name: string, value: number): Scenario {
  const parameters = { ...scenario.objective.parameters, [name]: value }
  return { ...scenario, objective: { ...scenario.objective, parameters } }
}

/** Returns the scenario with another value of one hyper-parameter. */
export function withHyper(
  scenario: Scenario,
  run: number,
  key: string,
  value: HyperValue,
): Scenario {
  return editRun(scenario, run, (spec) => ({ ...spec, hyper: { ...spec.hyper, [key]: value } }))
}

/** Returns the scenario with a run of another method in its place; hyper-parameters that both have are kept. */
export function withMethod(scenario: Scenario, run: number, method: string): Scenario {
  const { hyper } = methods[method]!
  return editRun(scenario, run, (spec) => ({
    ...spec,
    method,
    hyper: Object.fromEntries(
      Object.entries(spec.hyper).filter(([key]) => key !== "lr" && key in hyper),
    ),
  }))
}

/** Returns the scenario with one more run. */
export function withRun(scenario: Scenario, method: string): Scenario {
  const run: RunSpec = { method, hyper: {}, slot: freeSlot(scenario.runs) }
  return { ...scenario, runs: [...scenario.runs, run] }
}

export function withoutRun(scenario: Scenario, run: number): Scenario {
  return { ...scenario, runs: scenario.runs.filter((_, i) => i !== run) }
}

/** Returns the scenario with another schedule or oracle, or with a key of it changed. */
export function withChoice(
  scenario: Scenario,
  which: "schedule" | "oracle",
  choice: Choice,
): Scenario {
  return { ...scenario, [which]: choice }
}

function editRun(scenario: Scenario, run: number, edit: (spec: RunSpec) => RunSpec): Scenario {
  return { ...scenario, runs: scenario.runs.map((spec, i) => (i === run ? edit(spec) : spec)) }
}

/** Returns the scenario with its typed formula shown on another box. */
export function withDomain(scenario: Scenario, domain: Domain): Scenario {
  const { objective } = scenario
  return "formula" in objective ? { ...scenario, objective: { ...objective, domain } } : scenario
}
