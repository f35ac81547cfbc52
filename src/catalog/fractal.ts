import { NETWORK_WIDTHS } from "../core/mapsView.ts"
import type { Domain } from "../core/objective.ts"
import type { PlannedSurvey } from "../core/survey.ts"

/** Of a step with the least width. */
const COST = 8

interface FractalOptions {
  readonly width: (typeof NETWORK_WIDTHS)[number]
  /** Of the data and of the initial weights. */
  readonly seed: number
  readonly steps: number
  /** Natural logarithms of the learning rates of the first and of the second layer, at the first and last cells. */
  readonly window: Domain
  readonly columns: number
  readonly rows: number
}

/** A map of what gradient descent does to a network of two layers, over the learning rates of both. */
export function planFractal({ width, ...numbers }: FractalOptions): PlannedSurvey {
  return {
    module: {
      kernel: "fractal",
      conditions: { wide: width === 8 },
    },
    numbers: {
      ...numbers,
      cost: COST * (width / NETWORK_WIDTHS[0]) ** 2,
      targets: [],
      still: 0,
      floor: 0,
      tolerance: 0,
    },
  }
}
