import type { HyperValue } from "../core/method.ts"
import type { Point, Transform } from "../core/objective.ts"
import type { ObjectiveSpec, RunSpec, Scenario } from "../core/scenario.ts"
import { methods } from "./index.ts"
import { defaultOn, plainObjective } from "./plan.ts"
import { type Affine, affineOf, apply, inverse } from "./transform.ts"

/** What is done to a surface, to see whether a path goes with it. */
export const CHANGES = ["rotation", "axis", "loss", "shift"] as const
export type Change = (typeof CHANGES)[number]

/** How much of each change. */
export interface Amounts {
  /** Degrees. */
  readonly rotation: number
  /** Factors of the x axis and of the loss. */
  readonly axis: number
  readonly loss: number
  readonly shift: Point
}

/** Degrees, where the scenario has no rotation of its own. */
const ROTATION = 30
/** Share of the box. */
const SHIFT = 0.25
/** What rounding may do to a start before it is seen in a path, as a share of the box. */
const NUDGE = 1e-12
/** The factor of the loss; the name is reserved as those of a transform are. */
const LOSS = "T_loss"

/** True if any run is on a surface that is not where it was written. */
export const isTransformed = ({ objective, runs }: Scenario): boolean =>
  [objective, ...runs.map((run) => run.objective)].some((spec) => spec?.transform)

/** What the objective's own transform does, else a usual amount. */
export function amountsOf({ objective }: Scenario): Amounts {
  const { rotate, shift } = objective.transform ?? {}
  const [dx, dy] = plainObjective(objective).domain.map(([low, high]) =>
    Number((SHIFT * (high - low)).toPrecision(3)),
  )
  return { rotation: rotate ?? ROTATION, axis: 4, loss: 1000, shift: shift ?? [dx!, dy!] }
}

/** The same runs on the surfaces as they were before they were transformed, from the same places of them. */
export function withoutTransform(scenario: Scenario): Scenario {
  return {
    ...scenario,
    objective: plainSpec(scenario.objective),
    start: home(scenario.objective, scenario.start),
    runs: scenario.runs.map((run) => {
      if (!run.objective && !run.start) return run
      const start = plainStart(run, scenario)
      return run.objective
        ? { ...run, start, objective: plainSpec(run.objective) }
        : { ...run, start }
    }),
  }
}

/** Where the points of the surface that a run is on went. */
export function mapOf(run: RunSpec, { objective }: Scenario): Affine {
  const spec = run.objective ?? objective
  return affineOf(spec.transform ?? {}, plainObjective(spec).domain)
}

/** The runs of one run's comparison. */
export interface Trial {
  /** The map that the plain path would have to go through. */
  readonly there: Affine
  readonly change: Change | "none" | "nudge"
}

/**
 * Returns a scenario that does the same race on the plain surface, from a start that is a rounding error away, and
 * after every change, without noise; and what each of its runs is, in turn for every run. All of one method share a kernel.
 */
export function trialsOf(
  scenario: Scenario,
  amounts: Amounts,
): { readonly scenario: Scenario; readonly trials: readonly Trial[] } {
  const all = scenario.runs.map((run) => trialsOfRun(run, scenario, amounts))
  return {
    scenario: { ...scenario, runs: all.flatMap(({ runs }) => runs) },
    trials: all[0]?.trials ?? [],
  }
}

function trialsOfRun(run: RunSpec, scenario: Scenario, amounts: Amounts) {
  const plain = plainObjective(run.objective ?? scenario.objective)
  const start = plainStart(run, scenario)
  const [nx, ny] = plain.domain.map(([low, high]) => NUDGE * (high - low))
  const trials: Trial[] = []
  const runs = (["none", "nudge", ...CHANGES] as const).map((change): RunSpec => {
    const transform = transformOf(change, amounts)
    const loss = change === "loss" ? amounts.loss : 1
    const there = affineOf(transform, plain.domain)
    trials.push({ change, there })
    const [x, y] = apply(there, start)
    return {
      ...run,
      hyper: { ...followed(run, plain, loss), ...run.hyper },
      oracle: exactly(run.oracle ?? scenario.oracle),
      start: change === "nudge" ? [x + nx!, y + ny!] : [x, y],
      objective: {
        formula: `${LOSS}*(${plain.formula})`,
        parameters: { ...plain.parameters, [LOSS]: loss },
        domain: plain.domain,
        constrained: plain.constrained,
        transform,
      },
    }
  })
  return { runs, trials }
}

function transformOf(change: Trial["change"], { rotation, axis, shift }: Amounts): Transform {
  if (change === "rotation") return { rotate: rotation }
  if (change === "axis") return { scale: [axis, 1] }
  return change === "shift" ? { shift } : {}
}

/** A method that is told f* is told that of the loss it runs on. */
function followed(
  { method }: RunSpec,
  plain: ReturnType<typeof plainObjective>,
  loss: number,
): Record<string, HyperValue> {
  return Object.fromEntries(
    Object.entries(methods[method]!.hyper).flatMap(([key, hyper]) =>
      "follows" in hyper && hyper.follows && plain.minimum !== undefined
        ? [[key, loss * Number(defaultOn(plain, hyper))]]
        : [],
    ),
  )
}

/** The oracle without its noise. */
const exactly = ({ clip }: Scenario["oracle"]): Scenario["oracle"] =>
  clip === undefined ? { kind: "exact" } : { kind: "exact", clip }

const plainSpec = ({ transform: _, ...spec }: ObjectiveSpec): ObjectiveSpec => spec

const plainStart = (run: RunSpec, scenario: Scenario): Point =>
  home(run.objective ?? scenario.objective, run.start ?? scenario.start)

/** Where a point of the surface was before the transform. */
const home = (spec: ObjectiveSpec, point: Point): Point =>
  apply(inverse(affineOf(spec.transform ?? {}, plainObjective(spec).domain)), point)
