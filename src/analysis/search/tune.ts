import { axisOf, placeOf, type SearchAxis, valueAt } from "./axis.ts"
import { type GoodRegion, goodRegion } from "./goodRegion.ts"
import { lowDiscrepancy } from "./lowDiscrepancy.ts"
import { compareScores, median, type Score } from "./score.ts"

/** The values of one configuration, in the order of the axes. */
export type Configuration = readonly number[]

/** What is searched: the first axis alone, or all of them. */
export type Extent = "rate" | "all"

interface Search {
  /** The first is the learning rate, or what stands for it. */
  readonly axes: readonly [SearchAxis, ...SearchAxis[]]
  /** What numbers are when they are not varied. */
  readonly own: Configuration
  readonly extent: Extent
  /** Tried in all. */
  readonly configurations: number
  readonly seed: number
}

/** What a search found. */
export interface Tuned {
  readonly best: Configuration
  readonly score: Score
  /** log10 of the median gap of all configurations that were tried; infinite where half diverged. */
  readonly median: number
  readonly tried: number
  /** Share of all trials that diverged. */
  readonly diverged: number
  /** The first axis alone over its widest range, the others as they were. */
  readonly sensitivity: { readonly rates: readonly number[]; readonly gaps: readonly number[] }
  readonly good: GoodRegion | null
  /** The best value is the smallest or the largest of its axis that was tried. */
  readonly isEdge: boolean
}

/** Scores configurations; null if they are no longer wanted. `before` of the search is done, and `share` of it is this. */
export type Evaluate = (
  configurations: readonly Configuration[],
  before: number,
  share: number,
) => Promise<readonly Score[] | null>

/** Factors of ten that the first axis goes beyond its slider, at both ends. */
const BEYOND = 1
/** Cells of the first grid that the second one of rates is about, on either side of the best. */
const CELLS = 2
/** Factors of ten, on either side of the best rate, in which all numbers are searched. */
const NEAR = 1
/** Of the sides of a search: those of the last one, about the best. */
const LAST = 1 / 4

/**
 * Searches in stages. Rate: half of the configurations on a logarithmic grid, half on a finer one about the best. All: a
 * quarter on that grid, half evenly spread about the best rate and over the ranges of the others, and a quarter in a
 * smaller box about the best so far; there each number is left as it was in half of the configurations. Returns null if it
 * is no longer wanted.
 */
export async function tune(search: Search, evaluate: Evaluate): Promise<Tuned | null> {
  const { axes, own, extent, configurations: count } = search
  const wide = widened(axes[0])
  const grid = count / (extent === "rate" ? 2 : 4)
  const rates = gridOf(wide, 0, 1, grid)
  const tried: Tried[] = []
  const attempt = async (configurations: readonly Configuration[]) => {
    const scores = await evaluate(
      configurations,
      tried.length / count,
      configurations.length / count,
    )
    for (const [i, score] of scores?.entries() ?? [])
      tried.push({ values: configurations[i]!, score })
    return scores
  }
  const alone = await attempt(rates.map((rate) => [rate, ...own.slice(1)]))
  if (!alone) return null
  const best = () => tried.reduce((a, b) => (compareScores(b.score, a.score) < 0 ? b : a))
  if (extent === "rate") {
    const [place, cell] = [placeOf(wide, best().values[0]!), CELLS / (grid - 1)]
    const finer = gridOf(wide, place - cell, place + cell, count - grid)
    if (!(await attempt(finer.map((rate) => [rate, ...own.slice(1)])))) return null
  } else {
    const near = NEAR / decadesOf(wide)
    const all = [wide, ...axes.slice(1)]
    const sides = all.map((_, j) => (j === 0 ? near : 1))
    const boxes = [
      { count: count / 2, sides },
      { count: count / 4, sides: sides.map((side) => side * LAST) },
    ]
    for (const [k, box] of boxes.entries()) {
      const centre = best().values
      const points = lowDiscrepancy(box.count, all.length, search.seed + k)
      const around = points.map((point) => about(all, centre, box.sides, point))
      if (!(await attempt(around))) return null
    }
  }
  return summary(tried, rates, alone, best())
}

interface Tried {
  readonly values: Configuration
  readonly score: Score
}

function summary(
  tried: readonly Tried[],
  rates: readonly number[],
  alone: readonly Score[],
  { values, score }: Tried,
): Tuned {
  const gaps = alone.map(({ gap }) => gap)
  const diverged = tried.reduce((sum, one) => sum + one.score.diverged, 0) / tried.length
  return {
    best: values,
    score,
    median: median(tried.map((one) => one.score.gap)),
    tried: tried.length,
    diverged,
    sensitivity: { rates, gaps },
    good: goodRegion(rates, gaps),
    isEdge: values[0]! <= rates[0]! || values[0]! >= rates.at(-1)!,
  }
}

/** The axis of the learning rate beyond its slider: logarithmic, where the slider is above 0. */
function widened({ range: [low, high], unit }: SearchAxis): SearchAxis {
  const least = low > 0 ? low : high * 1e-5
  return axisOf([least / 10 ** BEYOND, high * 10 ** BEYOND], "log", unit)
}

const decadesOf = ({ range: [low, high] }: SearchAxis) => Math.log10(high / low)

/** Values at even places of an axis, which may be cut off at its ends. */
function gridOf(axis: SearchAxis, from: number, to: number, count: number): number[] {
  const [low, high] = [Math.max(from, 0), Math.min(to, 1)]
  return Array.from({ length: count }, (_, i) =>
    valueAt(axis, low + ((high - low) * i) / (count - 1)),
  )
}

/** A point of the unit cube as a configuration about another one; half of each axis but the first leaves it there. */
function about(
  axes: readonly SearchAxis[],
  centre: Configuration,
  sides: readonly number[],
  point: readonly number[],
): Configuration {
  return axes.map((axis, j) => {
    const share = j === 0 ? point[j]! : 2 * point[j]! - 1
    if (share < 0) return centre[j]!
    const middle = placeOf(axis, centre[j]!)
    const low = Math.max(middle - sides[j]!, 0)
    const high = Math.min(middle + sides[j]!, 1)
    return valueAt(axis, low + share * (high - low))
  })
}
