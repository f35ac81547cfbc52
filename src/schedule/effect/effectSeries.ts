import { type Band, bandOf } from "../../analysis/bands.ts"
import { type Level, noiseFloor } from "../../analysis/noiseFloor.ts"
import { methods } from "../../catalog/index.ts"
import { isNoisy } from "../../catalog/oracles.ts"
import { resolveObjective } from "../../catalog/plan.ts"
import { sharpnessLimits } from "../../catalog/sharpnessLimit.ts"
import type { Series } from "../../panels/chart/series.ts"
import type { Limit } from "../../panels/quantity.ts"
import { minimumOf } from "../../state/minimumOf.ts"
import { callsOf } from "../../state/timeAxis.ts"
import type { Track } from "../../state/traces.ts"
import { lastStep } from "../../state/track.ts"
import { short } from "../../ui/numberText.ts"
import { runLabels } from "./labels.ts"
import type { Ensemble } from "./seeds.ts"

export type Quality = "loss" | "gradient" | "sharpness"

/** What losses are measured from: f* where it is known for every run, else the lowest value of all. */
export function floorOfAll({ scenario, tracks }: Ensemble): {
  readonly floor: number
  readonly isKnown: boolean
} {
  const { minimum } = minimumOf(scenario.objective)
  if (minimum !== undefined) return { floor: minimum, isKnown: true }
  let floor = Number.POSITIVE_INFINITY
  for (const track of tracks.flat())
    for (let k = lastStep(track); k >= 0; k--) floor = Math.min(floor, track.value[k]!)
  return { floor, isKnown: false }
}

/** The losses of a run with each of its seeds; infinite where it has diverged. */
export function lossCurves(tracks: readonly Track[], floor: number): Float64Array[] {
  return tracks.map((track) => reached(track, track.value, (value) => value - floor))
}

const reached = (track: Track, values: ArrayLike<number>, of = (value: number) => value) =>
  Float64Array.from(values, (value, k) =>
    k <= lastStep(track) ? of(value) : Number.POSITIVE_INFINITY,
  )

/** The noise floor of a run, in the measure of its losses; null where nothing is drawn at random. */
export function floorOfNoise({ scenario, tracks }: Ensemble, run: number, floor: number) {
  const isRandom = isNoisy(scenario.runs[run]!.oracle ?? scenario.oracle)
  return isRandom ? noiseFloor(lossCurves(tracks[run]!, floor)) : null
}

/** The curves of a chart: the median of each run's seeds with the middle half of them. */
export function effectSeries(ensemble: Ensemble, quality: Quality): Series[] {
  const { scenario, tracks } = ensemble
  const labels = runLabels(scenario).map(fitting)
  const { floor } = floorOfAll(ensemble)
  // Limits of one formula have one label: with a schedule each, their lines lie apart.
  const said = new Set<string>()
  return scenario.runs.flatMap((run, i) => {
    const [first] = tracks[i]!
    if (!first) return []
    const band = bandOf(curvesOf(tracks[i]!, quality, floor))
    const about = { run: i, name: labels[i]!, slot: run.slot ?? 0, times: timesOf(ensemble, i) }
    const series = seriesOf(about, band, ensemble.seeds > 1)
    if (quality === "gradient") return series
    if (quality === "loss")
      return { ...series, limit: line(floorOfNoise(ensemble, i, floor), first) }
    const values = sharpnessLimits({
      run,
      objective: resolveObjective(run.objective ?? scenario.objective),
      rate: first.rate,
      budget: scenario.budget,
    })
    const { text } = methods[run.method]!.sharpnessLimit ?? { text: "" }
    const isSaid = said.has(text)
    said.add(text)
    return { ...series, limit: values && { text: isSaid ? "" : text, values } }
  })
}

/** A level over all iterates of a track, labelled; null where there is none. */
function line(level: Level | null, { value }: Track): Limit | null {
  if (!level || !Number.isFinite(level.median)) return null
  const values = new Float64Array(value.length).fill(level.median)
  return { text: `noise floor ${short(level.median)}`, values }
}

/** Letters that there is room for beside a chart. */
const LETTERS = 18

const fitting = (name: string) =>
  name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name

function curvesOf(tracks: readonly Track[], quality: Quality, floor: number): Float64Array[] {
  if (quality === "loss") return lossCurves(tracks, floor)
  if (quality === "gradient") return tracks.map((track) => reached(track, track.gradientNorm))
  return tracks.map((track) => {
    // No step has been divided by anything at the start.
    const { sharpness, scaledSharpness } = track
    if (scaledSharpness.every((value) => value === 0)) return reached(track, sharpness)
    return reached(
      track,
      scaledSharpness.map((value, k) => (k === 0 ? scaledSharpness[1]! : value)),
    )
  })
}

/** Times of the iterates of a run on the axis of the charts, or null where they are their steps. */
export const timesOf = ({ scenario, tracks }: Ensemble, run: number): Series["times"] =>
  scenario.view.axis === "calls" ? callsOf(tracks[run]![0]!) : null

/** One curve of a chart from many. */
export function seriesOf(
  about: Pick<Series, "run" | "name" | "slot" | "times">,
  { lower, median, upper }: Band,
  isBand: boolean,
): Series {
  const end = median.indexOf(Number.POSITIVE_INFINITY)
  return {
    ...about,
    values: median,
    count: end < 0 ? median.length : end,
    divergedAt: end < 0 ? null : end,
    ranked: true,
    smoothed: null,
    ...(isBand && { band: { lower, upper } }),
  }
}
