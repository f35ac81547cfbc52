import { plan } from "../../src/catalog/plan.ts"
import type { Choice } from "../../src/core/scenario.ts"
import { compileBatch } from "../../src/engine/cpu/compileBatch.ts"
import { BatchRunner } from "../../src/engine/cpu/runner.ts"
import type { Precision } from "../../src/engine/cpu/runtime/memory.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"

interface Question {
  readonly oracle: Choice
  /** An expression of WGSL with the type Vec that asks the oracle. */
  readonly ask: string
  readonly formula?: string
  /** Runs, each in a lane of its own. */
  readonly lanes?: number
  readonly steps?: number
  readonly precision?: Precision
}

export type Answer = readonly [number, number]

/** Asks one thing at every step of every lane; answers come by lane, then by step. */
export async function answers(question: Question): Promise<Answer[][]> {
  const { oracle, ask, formula = "0*x", lanes = 1, steps = 1, precision = "f64" } = question
  const objective = { formula }
  const draft = { version: 1, objective, oracle, start: [0, 0], budget: steps }
  const [{ batch }] = plan(parseScenario({ ...draft, runs: [{ method: "adam" }] })) as [
    ReturnType<typeof plan>[0],
  ]
  const runs = Array.from({ length: lanes }, (_, lane) => ({ ...batch.runs[0]!, lane }))
  const asking = { ...batch, runs }
  const linked = await linkBatch(asking, {}, { method: { source: asks(ask) } })
  const runner = await BatchRunner.create(compileBatch(linked, precision), asking)
  runner.advance(steps)
  const { path } = runner.read()
  const at = (lane: number, step: number): Answer => {
    const place = 2 * ((step + 1) * lanes + lane)
    return [path[place]!, path[place + 1]!]
  }
  return runs.map((_, lane) => Array.from({ length: steps }, (_, step) => at(lane, step)))
}

/** A method that goes to whatever it is answered. */
export const asks = (ask: string) => `
  import space::Vec; import schema::Hyper;
  import oracle::{value, gradient, hvp, hessian, mistakes, batch_gradient};
  import package::lib::batch::total_variance;
  fn batch_variance(x: Vec, size: u32) -> f32 { return total_variance(batch_gradient(x, size)); }
  struct State { unused: f32 }
  fn init(x: Vec) -> State { return State(0.0); }
  fn advance(x: Vec, t: f32, hyper: Hyper, state: ptr<function, State>) -> Vec { return ${ask} - x; }`

/** All first coordinates, then all second ones, of the first step. */
export const columns = (lanes: readonly Answer[][]) =>
  [0, 1].map((axis) => lanes.map(([first]) => first![axis as 0 | 1])) as [number[], number[]]
export const mean = (draws: readonly number[]) =>
  draws.reduce((sum, d) => sum + d, 0) / draws.length
export const variance = (draws: readonly number[]) => {
  const centre = mean(draws)
  return mean(draws.map((d) => (d - centre) ** 2))
}
