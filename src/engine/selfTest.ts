import type { Batch } from "../core/batch.ts"
import type { Engine } from "./engine.ts"

const STEPS = 20

/** Float32 and float64 paths differ by some 1e-6 here; a wrong driver by far more. */
const TOLERANCE = 1e-3

const common = {
  space: "plane",
  method: { id: "adam", parameters: ["lr", "beta1", "beta2", "eps", "weightDecay"] },
  schedule: { formula: "lr*(1+cos(pi*t/20))/2", parameters: [] },
  budget: STEPS,
  scheduled: [],
  constrained: false,
} as const

const run = {
  hyper: [0.05, 0.9, 0.999, 1e-8, 0],
  objective: [],
  schedule: [],
  box: [],
  seed: 7,
  lane: 3,
} as const

/** A valley that amplifies rounding, and a noisy surface with trigonometry and random numbers. */
const BATCHES: readonly Batch[] = [
  {
    ...common,
    objective: { formula: "(1-x)^2+100*(y-x^2)^2", parameters: [] },
    oracle: { id: "exact", parameters: [] },
    runs: [{ ...run, start: [-1.5, 2], oracle: [] }],
  },
  {
    ...common,
    objective: { formula: "x^2+y^2-10*cos(2*pi*x)*exp(-abs(y))", parameters: [] },
    oracle: { id: "gaussian", parameters: ["sigma"] },
    runs: [{ ...run, start: [3.4, -2.6], oracle: [0.5] }],
  },
]

/** Compares an engine with a reference over a few steps; returns what is wrong, or undefined. */
export async function selfTest(engine: Engine, reference: Engine): Promise<string | undefined> {
  for (const batch of BATCHES) {
    const [got, expected] = await Promise.all([
      lastPoint(engine, batch),
      lastPoint(reference, batch),
    ])
    const distance = Math.hypot(got[0] - expected[0], got[1] - expected[1])
    if (!(distance < TOLERANCE))
      return `${engine.label} computes ${got.join(", ")} where ${expected.join(", ")} is right.`
  }
  return undefined
}

async function lastPoint(engine: Engine, batch: Batch): Promise<[number, number]> {
  const simulation = await engine.start(batch)
  simulation.advance(STEPS)
  const { x } = (await simulation.read()).runs[0]!
  simulation[Symbol.dispose]()
  return [x.at(-2)!, x.at(-1)!]
}
