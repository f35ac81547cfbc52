import { CLIP, methods, oracles, schedules } from "../../catalog/index.ts"
import { type FractalPlace, type MapsView, RATE_LOGS } from "../../core/mapsView.ts"
import type { Axis } from "../../core/survey.ts"
import { axisProblem } from "./axisProblem.ts"
import { ScenarioError } from "./error.ts"
import { known } from "./known.ts"

/**
 * Checks the axes of maps: ends that can be drawn and names that the catalogue knows somewhere. The run that is shown
 * may lack them: another run has another method, and the page says so.
 */
export function checkMaps({ basins, hyper, curves, fractal }: MapsView, path: string): void {
  basins?.box?.forEach(([from, to], i) => {
    if (!(from < to))
      throw new ScenarioError(
        `${path}.basins.box[${i}]`,
        `expected two rising numbers, got [${from}, ${to}]`,
      )
  })
  if (fractal) checkPlace(fractal, `${path}.fractal`)
  fractal?.kept?.forEach((place, i) => {
    checkPlace(place, `${path}.fractal.kept[${i}]`)
  })
  hyper?.axes?.forEach((axis, i) => {
    checkAxis(axis, `${path}.hyper.axes[${i}]`)
  })
  if (!curves?.axis) return
  checkAxis(curves.axis, `${path}.curves.axis`)
  if (curves.axis.part !== "hyper")
    throw new ScenarioError(
      `${path}.curves.axis.part`,
      `expected "hyper", got "${curves.axis.part}"`,
    )
}

function checkPlace({ window }: FractalPlace, path: string): void {
  const [least, most] = RATE_LOGS
  window?.forEach(([from, to], i) => {
    if (!(least <= from && from < to && to <= most))
      throw new ScenarioError(
        `${path}.window[${i}]`,
        `expected two rising numbers from ${least} to ${most}, got [${from}, ${to}]`,
      )
  })
}

function checkAxis(axis: Axis, path: string): void {
  const { part, name, of } = axis
  const problem = axisProblem(axis)
  if (problem) throw new ScenarioError(path, `${problem}, got [${axis.from}, ${axis.to}]`)
  // A typed formula has parameters of any name.
  if (part !== "objective") known(NAMES[part], name, `${path}.name`, WORDS[part])
  if (of !== undefined) known(NAMES.hyper, of, `${path}.of`, WORDS.hyper)
}

const WORDS = {
  start: "coordinate",
  hyper: "hyper-parameter",
  schedule: "key of a schedule",
  oracle: "key of a noise",
} as const

const namesOf = (entries: readonly object[]): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...entries)

const NAMES = {
  start: { x: true, y: true },
  hyper: namesOf(Object.values(methods).map(({ hyper }) => hyper)),
  schedule: namesOf(Object.values(schedules).map(({ keys }) => keys)),
  oracle: namesOf([...Object.values(oracles).map(({ keys }) => keys), { clip: CLIP }]),
} as const
