import { describe, expect, test } from "vitest"
import { areas, fitAnnealing, type LossCurve, predict } from "../../../src/analysis/annealing.ts"
import { golden } from "../../golden.ts"

interface Areas {
  readonly t: readonly number[]
  readonly S1: readonly number[]
  readonly S2: readonly number[]
}

const PEAK = 2e-4
/** The schedules of the tables, 100 steps. */
const tables: Readonly<Record<string, (t: number) => number>> = {
  constant: () => PEAK,
  cosine: (t) => (PEAK * (1 + Math.cos((Math.PI * t) / 100))) / 2,
  wsd: (t) => (t <= 80 ? PEAK : PEAK * (1 - (t - 80) / 20)),
}

describe.each(
  Object.entries(golden<{ annealing_areas: Record<string, Areas> }>("schedules").annealing_areas),
)("%s", (name, { t, S1, S2 }) => {
  test("the areas below and above the schedule", () => {
    const [kind, memory] = name.split("|lam=")
    const rates = Array.from({ length: 101 }, (_, step) => tables[kind!]!(step))
    const { forward, annealing } = areas(rates, Number(memory))
    t.forEach((step, i) => {
      expect(Math.abs(forward[step]! - S1[i]!)).toBeLessThan(1e-12)
      expect(Math.abs(annealing[step]! - S2[i]!)).toBeLessThan(1e-12)
    })
  })
})

const T = 4000
const linearFrom = (start: number) => (t: number) =>
  t < start ? 0.5 : 0.5 * (1 - (t - start + 1) / (T - start))
const schedules: Readonly<Record<string, (t: number) => number>> = {
  constant: () => 0.5,
  cosine: (t) => (0.5 * (1 + Math.cos((Math.PI * t) / T))) / 2,
  linear: (t) => 0.5 * (1 - t / T),
  wsd20: linearFrom(T - 800),
  wsd10: linearFrom(T - 400),
}

/** Expected losses of a noisy quadratic of 200 curvatures 1/i: the toy of annealing.json. */
function curveOf(schedule: (t: number) => number): LossCurve {
  const h = Array.from({ length: 200 }, (_, i) => 1 / (i + 1))
  const energy = h.map((value) => Math.sqrt(value))
  const rates = Array.from({ length: T }, (_, t) => schedule(t))
  const losses = rates.map((lr) => {
    let loss = 2
    h.forEach((value, i) => {
      energy[i] = (1 - lr * value) ** 2 * energy[i]! + 0.25 * lr * lr * value
      loss += 0.5 * value * energy[i]!
    })
    return loss
  })
  return { rates, losses }
}
const curves = Object.fromEntries(Object.entries(schedules).map(([k, f]) => [k, curveOf(f)]))

interface Fit {
  readonly "MAPE%,pred_final,true_final": Readonly<Record<string, readonly number[]>>
}
const fits = Object.entries(golden<Record<string, Fit>>("annealing")).filter(([k]) => k !== "truth")

test.each(fits)("with memory %s the law predicts what the reference predicts", (memory, fit) => {
  const law = fitAnnealing([curves.constant!, curves.cosine!], Number(memory), 100)
  for (const [name, { rates, losses }] of Object.entries(curves)) {
    const [error, final, truth] = fit["MAPE%,pred_final,true_final"][name]!
    const predicted = predict(law, rates)
    let sum = 0
    for (let t = 100; t < T; t++) sum += Math.abs(predicted[t]! / losses[t]! - 1)
    expect(losses[T - 1]).toBeCloseTo(truth!, 10)
    // The reference minimises the same loss with another search, on all steps.
    expect(predicted[T - 1]).toBeCloseTo(final!, 2)
    expect(Math.abs((100 * sum) / (T - 100) - error!)).toBeLessThan(0.02)
  }
})
