import { encode, isInForce } from "../core/method.ts"
import { isMoving, objectiveNames, type Point } from "../core/objective.ts"
import type { RunSpec, Scenario } from "../core/scenario.ts"
import type { Axis } from "../core/survey.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { methods } from "./index.ts"
import { isNoisy } from "./oracles.ts"
import { defaultOn, type ResolvedObjective, resolveObjective } from "./plan.ts"

/** Where theory says that runs on a quadratic begin to diverge. */
export interface StabilityEdge {
  /** The largest eigenvalue that each rate is stable with, as a chart labels it: "2/η". */
  readonly text: string
  /** The largest eigenvalue of the quadratic; null where it changes along the other axis. */
  readonly sharpness: number | null
  /** The largest learning rate that is stable when the number of the other axis is this; null where none is. */
  rateAt(other: number): number | null
}

/** Rates between which the edge is looked for, and halvings of their ratio: to 1e-12 of the rate. */
const LEAST = 1e-15
const MOST = 1e15
const HALVINGS = 47

/**
 * Returns the edge for a map whose one axis is the learning rate; null where theory has none: the method has no limit of
 * its own, the surface is no quadratic bowl, or schedule, noise, clipping or a box bend the run.
 */
export function stabilityEdge(
  scenario: Scenario,
  run: number,
  axes: readonly [Axis, Axis],
): StabilityEdge | null {
  const other = axes.find((axis) => !isRate(axis))
  const spec = scenario.runs[run]!
  if (!other || !axes.some(isRate) || !isPlain(scenario, spec, other)) return null
  const objective = resolveObjective(spec.objective ?? scenario.objective)
  const { hyper, sharpnessLimit: limit } = methods[spec.method]!
  const given = (key: string) => spec.hyper[key] ?? defaultOn(objective, hyper[key]!)
  if (!limit || limit.scaled || !isInForce(limit, given)) return null
  const sharpness = sharpnessOf(objective, other)
  if (!sharpness) return null
  const numbers: Record<string, number> = { t: 0 }
  for (const [key, entry] of Object.entries(hyper)) numbers[key] = encode(entry, given(key))
  const names = { variables: [], parameters: Object.keys(numbers) }
  const { value } = evaluator(parse(limit.formula, names))
  return {
    text: limit.text,
    sharpness: other.part === "objective" ? null : sharpness(other.from),
    rateAt(at) {
      const set = other.part === "hyper" ? { ...numbers, [other.name]: at } : numbers
      const most = sharpness(at)
      return most === null ? null : edgeOf((lr) => value([], { ...set, lr }) - most)
    },
  }
}

const isRate = ({ part, name }: Axis) => part === "hyper" && name === "lr"

/** True where every step of a run is the same linear map. */
function isPlain(scenario: Scenario, spec: RunSpec, other: Axis): boolean {
  const schedule = spec.schedule ?? scenario.schedule
  const oracle = spec.oracle ?? scenario.oracle
  const isSteady = schedule.kind === "constant" && !spec.scheduled
  const isExact = !isNoisy(oracle) && !(Number(oracle.clip ?? 0) > 0)
  return isSteady && isExact && other.part !== "schedule" && other.part !== "oracle"
}

/** The root of a function that falls as the rate grows; null without one. */
function edgeOf(f: (lr: number) => number): number | null {
  if (!(f(LEAST) > 0 && f(MOST) < 0)) return null
  let [low, high] = [LEAST, MOST]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = Math.sqrt(low * high)
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

/** Points in shares of half the box around its middle: inside and far out, on no line. */
const PROBES: readonly Point[] = [
  [0.31, -0.72],
  [-0.83, 0.17],
  [0.64, 0.91],
  [-0.12, -0.38],
  [-11.3, 27.9],
  [37.1, 8.3],
]
/** Of the largest number compared: what differs less is the same. */
const SAME = 1e-9

/** The largest eigenvalue of a quadratic bowl for a number of the other axis; null if it is none between its ends. */
function sharpnessOf(
  objective: ResolvedObjective,
  { part, name, from, to }: Axis,
): ((at: number) => number | null) | null {
  const { formula, parameters, domain, constrained } = objective
  if (constrained || isMoving(formula)) return null
  const f = evaluator(parse(formula, objectiveNames(Object.keys(parameters))))
  const bowl = (numbers: Readonly<Record<string, number>>): number | null => {
    const given = { ...numbers, t: 1 }
    const centre = domain.map(([low, high]) => (low + high) / 2) as unknown as Point
    const hessian = f.hessian(centre, given)
    const slope = f.gradient(centre, given)
    const isSame = PROBES.every((probe) => {
      const away = probe.map((share, i) => (share * (domain[i]![1] - domain[i]![0])) / 2)
      const at = [centre[0] + away[0]!, centre[1] + away[1]!]
      const expected = hessian.map((row, i) => slope[i]! + row[0]! * away[0]! + row[1]! * away[1]!)
      return (
        areSame(f.gradient(at, given), expected) &&
        areSame(f.hessian(at, given).flat(), hessian.flat())
      )
    })
    if (!isSame) return null
    const [[a, b], [, c]] = hessian as [[number, number], [number, number]]
    const spread = Math.hypot(a - c, 2 * b)
    const [largest, smallest] = [(a + c + spread) / 2, (a + c - spread) / 2]
    return largest > 0 && smallest >= -SAME * largest ? largest : null
  }
  if (part !== "objective") {
    const largest = bowl(parameters)
    return largest === null ? null : () => largest
  }
  const at = (value: number) => bowl({ ...parameters, [name]: value })
  return [from, (from + to) / 2, to].every((value) => at(value) !== null) ? at : null
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  const size = Math.max(...a.map(Math.abs), ...b.map(Math.abs), Number.MIN_VALUE)
  return a.every((value, i) => Math.abs(value - b[i]!) <= SAME * size)
}
