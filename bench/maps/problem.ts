// What every contestant computes: where Adam takes each start of a square, on Himmelblau.
import type { PlannedSurvey, Target } from "../../src/core/survey.ts"
import { HYPER } from "../problem.ts"

export const STEPS = 500
export const RADIUS = 0.28
export const BOX = [-5, 5] as const
export const MINIMA = [
  [3, 2],
  [-2.805118, 3.131313],
  [3.584428, -1.848127],
  [-3.77931, -3.283186],
] as const

const { lr, beta1, beta2, eps } = HYPER
const targets: readonly Target[] = MINIMA.map((at) => ({ at, radius: RADIUS }))

/** The problem as the engines take it. */
export function surveyOf(columns: number, rows: number, steps = STEPS): PlannedSurvey {
  const axis = (name: "x" | "y") => ({
    places: [{ part: "start", name, factor: 1 }] as const,
    isLog: false,
  })
  return {
    module: {
      kernel: "survey",
      targets: MINIMA.length,
      axes: [axis("x"), axis("y")],
      conditions: { levels: false },
      batch: {
        space: "plane",
        method: { id: "adam", parameters: ["lr", "beta1", "beta2", "eps", "weightDecay"] },
        objective: { formula: "(x^2+y-11)^2+(x+y^2-7)^2", parameters: [] },
        schedule: { formula: "lr", parameters: [] },
        scheduled: [],
        oracle: { id: "exact", parameters: [] },
        constrained: false,
      },
    },
    numbers: {
      columns,
      rows,
      window: [BOX, BOX],
      run: {
        start: [0, 0],
        hyper: [lr, beta1, beta2, eps, 0],
        objective: [],
        schedule: [],
        oracle: [],
        box: [],
        seed: 1,
        lane: 0,
      },
      steps,
      targets,
      still: 0.01,
      floor: 0,
      tolerance: 0,
    },
  }
}
