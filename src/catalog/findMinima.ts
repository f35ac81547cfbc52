import { type Objective, objectiveNames, type Point } from "../core/objective.ts"
import { evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { followMinimum, type Minimum } from "./minima.ts"

/** Samples along each side, among which those lower than their neighbours are candidates. */
const SIDE = 65
/** Minima nearer than this share of the box's diagonal are one. */
const SAME = 1e-4
/** Where a kink is looked for around a minimum, as a share of the diagonal, and in how many directions. */
const KINK = 1e-5
const DIRECTIONS = 16
/** Steps of a search along the axes: some 35 halve its step to rounding. */
const WALK = 200
/** Of the determinant over the squared trace: less curved one way, a minimum is one of a curve of them. */
const FLAT = 1e-9

/**
 * Finds the isolated local minima in the box of an objective, the lowest first, to 1e-9 of the box: bowls by Newton's
 * method and kinks by a search along the axes, from the samples that are lower than their neighbours. Minima that form a
 * curve are none. A loss that moves is that of its first step.
 */
export function findMinima(
  objective: Pick<Objective, "formula" | "parameters" | "domain">,
  known: readonly Point[] = [],
): readonly Minimum[] {
  const { formula, domain } = objective
  const parameters = { ...objective.parameters, t: 1 }
  const f = evaluator(parse(formula, objectiveNames(Object.keys(objective.parameters))))
  const value = (at: Point) => f.value(at, parameters)
  const [width, height] = domain.map(([low, high]) => high - low) as [number, number]
  const diagonal = Math.hypot(width, height)
  const inside = ([x, y]: Point) =>
    x >= domain[0][0] && x <= domain[0][1] && y >= domain[1][0] && y <= domain[1][1]
  const found: Minimum[] = []
  const add = (at: Point) => {
    const isNew = found.every((other) => distance(other.at, at) > SAME * diagonal)
    if (isNew && inside(at)) found.push({ at, value: value(at) })
  }
  for (const at of known) add(at)
  for (const candidate of lowestSamples(value, domain)) {
    const bowl = followMinimum(f, parameters, candidate)
    // Newton's method may leap into another valley, whose own samples lead there too.
    if (bowl && distance(bowl.at, candidate) < 0.1 * diagonal) {
      if (isIsolated(f.hessian(bowl.at, parameters))) add(bowl.at)
    } else {
      const at = descend(value, candidate, Math.max(width, height) / SIDE)
      if (isKink(value, at, KINK * diagonal)) add(at)
    }
  }
  // A stable sort: those that are known keep their order.
  return found.sort((a, b) => a.value - b.value)
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

function isIsolated(hessian: readonly (readonly number[])[]): boolean {
  const [[a, b], [, c]] = hessian as [[number, number], [number, number]]
  return a * c - b * b > FLAT * (a + c) ** 2
}

/** Samples inside the box that no neighbour is below. */
function lowestSamples(value: (at: Point) => number, domain: Objective["domain"]): Point[] {
  const place = (side: 0 | 1, i: number) =>
    domain[side][0] + ((domain[side][1] - domain[side][0]) * i) / (SIDE - 1)
  const at = (i: number, j: number): Point => [place(0, i), place(1, j)]
  const samples = Array.from({ length: SIDE }, (_, j) =>
    Array.from({ length: SIDE }, (_, i) => value(at(i, j))),
  )
  const low: Point[] = []
  for (let j = 0; j < SIDE; j++)
    for (let i = 0; i < SIDE; i++) {
      const own = samples[j]![i]!
      const around = NEIGHBOURS.map(([dx, dy]) => samples[j + dy]?.[i + dx] ?? Number.NaN)
      // Comparisons with what lies outside are false.
      if (Number.isFinite(own) && !around.some((other) => other < own)) low.push(at(i, j))
    }
  return low
}

const NEIGHBOURS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

/** Compass search: walks along the axes and halves its step where no way is down. */
function descend(value: (at: Point) => number, from: Point, width: number): Point {
  let at = from
  let lowest = value(at)
  for (let step = width, walked = 0; step > 1e-10 * width && walked < WALK; walked++) {
    const ways: Point[] = [
      [at[0] + step, at[1]],
      [at[0] - step, at[1]],
      [at[0], at[1] + step],
      [at[0], at[1] - step],
    ]
    const best = ways.reduce((a, b) => (value(b) < value(a) ? b : a))
    if (value(best) < lowest) {
      at = best
      lowest = value(best)
    } else step /= 2
  }
  return at
}

/** True if f rises in every direction, and nowhere like a square: at a tenth of the distance by more than a fiftieth. */
function isKink(value: (at: Point) => number, at: Point, radius: number): boolean {
  const lowest = value(at)
  const rise = (angle: number, r = radius) =>
    value([at[0] + r * Math.cos(angle), at[1] + r * Math.sin(angle)]) - lowest
  const angles = Array.from({ length: DIRECTIONS }, (_, i) => (2 * Math.PI * i) / DIRECTIONS)
  const flattest = angles.reduce((a, b) => (rise(b) < rise(a) ? b : a))
  return (
    angles.every((angle) => rise(angle, radius / 10) > rise(angle) / 50) &&
    rise(leastNear(rise, flattest, (2 * Math.PI) / DIRECTIONS)) > 0
  )
}

/** Narrows an interval around an angle down to the least of a function: the way down may be as narrow as a ridge. */
function leastNear(of: (angle: number) => number, angle: number, width: number): number {
  let [low, high] = [angle - width, angle + width]
  for (let k = 0; k < 90; k++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
    if (of(a) < of(b)) high = b
    else low = a
  }
  return (low + high) / 2
}
