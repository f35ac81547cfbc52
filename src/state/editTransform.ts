import { plainObjective } from "../catalog/plan.ts"
import { affineOf, apply, inverse } from "../catalog/transform.ts"
import type { Domain, Point, Transform } from "../core/objective.ts"
import type { ObjectiveSpec, RunSpec, Scenario } from "../core/scenario.ts"
import { shortest } from "./shortest.ts"

/** Shares of the box that a number may be off; a point that comes home has its round numbers again. */
const FINE = 1e-10
const HOME = 1e-7

/**
 * Returns the scenario with its surface somewhere else, or that of a run with one of its own; starts stay on the same
 * place of the surface.
 */
export function withTransform(
  scenario: Scenario,
  run: number | null,
  transform: Transform | undefined,
): Scenario {
  const { runs, start } = scenario
  if (run !== null) {
    const spec = runs[run]!
    const { objective, carry } = moved(spec.objective!, transform)
    const own = withOwnStart({ ...spec, objective }, carry(spec.start ?? start), start)
    return { ...scenario, runs: runs.with(run, own) }
  }
  const { objective, carry } = moved(scenario.objective, transform)
  return {
    ...scenario,
    objective,
    start: carry(start),
    runs: runs.map((spec) =>
      spec.objective || !spec.start ? spec : { ...spec, start: carry(spec.start) },
    ),
  }
}

/** The surface somewhere else, and where its points go. */
function moved(spec: ObjectiveSpec, transform: Transform | undefined) {
  const { domain } = plainObjective(spec)
  const { transform: before = {}, ...plain } = spec
  const after = tidied(transform)
  const back = inverse(affineOf(before, domain))
  const there = affineOf(after ?? {}, domain)
  return {
    objective: (after ? { ...plain, transform: after } : plain) as ObjectiveSpec,
    carry: (point: Point) => rounded(apply(there, apply(back, point)), domain, after ? FINE : HOME),
  }
}

/** The run with a start of its own, unless it is the common one. */
function withOwnStart({ start: _, ...spec }: RunSpec, own: Point, common: Point): RunSpec {
  return String(own) === String(common) ? spec : { ...spec, start: own }
}

/** Returns the transform that leaves a surface where it is although the middle of its box, about which it is turned, moves. */
export function aboutMiddle(
  transform: Transform | undefined,
  from: Domain,
  to: Domain,
): Transform | undefined {
  if (!transform) return undefined
  const [, , , , x, y] = affineOf(transform, from)
  const [, , , , fixedX, fixedY] = affineOf({ ...transform, shift: [0, 0] }, to)
  return tidied({ ...transform, shift: rounded([x - fixedX, y - fixedY], to, FINE) })
}

/** Without what changes nothing; undefined if that is all. */
function tidied({
  rotate = 0,
  scale = [1, 1],
  shift = [0, 0],
}: Transform = {}): Transform | undefined {
  const turn = rotate - 360 * Math.round(rotate / 360)
  const tidy: Transform = {
    ...(turn !== 0 && { rotate: turn }),
    ...(scale.some((factor) => factor !== 1) && { scale }),
    ...(shift.some((way) => way !== 0) && { shift }),
  }
  return Object.keys(tidy).length > 0 ? tidy : undefined
}

function rounded(point: Point, domain: Domain, share: number): Point {
  const [x, y] = point.map((value, k) => shortest(value, share * (domain[k]![1] - domain[k]![0])))
  return [x!, y!]
}
