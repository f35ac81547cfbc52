import { surfaces } from "../catalog/index.ts"
import { plainObjective } from "../catalog/plan.ts"
import type { Domain } from "../core/objective.ts"
import type { ObjectiveSpec, Scenario } from "../core/scenario.ts"
import { aboutMiddle } from "./editTransform.ts"
import { startOf, titleOf } from "./scenario/parse.ts"

/** Returns the scenario with another objective; another surface brings its own start, and another box the whole of it. */
export function withObjective(scenario: Scenario, objective: ObjectiveSpec): Scenario {
  const title = isOwnTitle(scenario) ? scenario.title : titleOf(objective)
  const isOther = isOtherSurface(scenario.objective, objective)
  const start = isOther ? startOf(objective) : scenario.start
  const [before, after] = [scenario.objective, objective].map((one) => plainObjective(one).domain)
  const view = isOther || String(before) !== String(after) ? unzoomed(scenario.view) : scenario.view
  return { ...scenario, title, objective, start, view }
}

/** A map that is zoomed into would show a place that has nothing to do with the new box. */
function unzoomed(view: Scenario["view"]): Scenario["view"] {
  if (!view.maps?.basins?.box) return view
  const { box: _, ...basins } = view.maps.basins
  return { ...view, maps: { ...view.maps, basins } }
}

/** True if the second one is another surface of the catalogue. */
export function isOtherSurface(before: ObjectiveSpec, after: ObjectiveSpec): boolean {
  return "surface" in after && !("surface" in before && before.surface === after.surface)
}

/** A title that a person typed survives a change of surface; a surface's own name does not. */
function isOwnTitle({ title }: Scenario): boolean {
  return title !== "My surface" && !Object.values(surfaces).some(({ name }) => name === title)
}

/** Returns the objective with another value of one parameter. */
export function withParameter(spec: ObjectiveSpec, name: string, value: number): ObjectiveSpec {
  return { ...spec, parameters: { ...spec.parameters, [name]: value } }
}

/** Returns the objective on another box; a surface without one goes back to the catalogue's. */
export function withDomain(spec: ObjectiveSpec, domain: Domain | undefined): ObjectiveSpec {
  const { transform, ...plain } = onBox(spec, domain)
  const boxes = [spec, plain as ObjectiveSpec].map((one) => plainObjective(one).domain)
  const there = aboutMiddle(transform, boxes[0]!, boxes[1]!)
  return there ? { ...plain, transform: there } : plain
}

function onBox(spec: ObjectiveSpec, domain: Domain | undefined): ObjectiveSpec {
  if (domain) return { ...spec, domain }
  if ("formula" in spec) return spec
  const { domain: _, ...surface } = spec
  return surface
}

/** Returns the objective with its runs kept in the box, or not; what is usual for it is not written down. */
export function withConstrained(spec: ObjectiveSpec, constrained: boolean): ObjectiveSpec {
  const { constrained: _, ...rest } = spec
  const usual = ("surface" in spec && surfaces[spec.surface]!.constrained) ?? false
  return constrained === usual ? rest : { ...rest, constrained }
}

/** Returns what an objective has besides its formula, its parameters and its box. */
export const placementOf = (spec: ObjectiveSpec) => ({
  ...(spec.transform && { transform: spec.transform }),
  ...(plainObjective(spec).constrained && { constrained: true }),
})
