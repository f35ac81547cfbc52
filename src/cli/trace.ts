import { plan } from "../catalog/plan.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine, RunTrace } from "../engine/engine.ts"

/** One run as the runner prints it; null after divergence. */
interface PrintedRun {
  readonly method: string
  /** [budget + 1]. */
  readonly x: readonly (readonly number[] | null)[]
  readonly f: readonly (number | null)[]
  readonly gradNorm: readonly (number | null)[]
  /** [budget]. */
  readonly lr: readonly (number | null)[]
  readonly calls: Readonly<Record<string, number>>
  readonly divergedAt: number | null
}

/** The document that `ravine trace` prints. */
export interface PrintedTrace {
  readonly engine: string
  readonly runs: readonly PrintedRun[]
}

/** Computes a scenario from start to budget. */
export async function traceScenario(scenario: Scenario, engine: Engine): Promise<PrintedTrace> {
  const runs: PrintedRun[] = []
  for (const { batch, indices } of plan(scenario)) {
    const simulation = await engine.start(batch)
    simulation.advance(batch.budget)
    const trace = await simulation.read()
    simulation[Symbol.dispose]() // Node 20 lacks the keyword `using`, which Vite does not lower here.
    trace.runs.forEach((run, i) => {
      runs[indices[i]!] = print(batch.method.id, run)
    })
  }
  return { engine: engine.label, runs }
}

function print(method: string, run: RunTrace): PrintedRun {
  const end = run.divergedAt ?? Number.POSITIVE_INFINITY
  // JSON has no infinity, and a number beyond float32 says nothing: both become null.
  const numbers = (values: ArrayLike<number>) =>
    Array.from(values, (value, k) => (k < end && Number.isFinite(value) ? value : null))
  const points = Array.from(run.value, (_, k) =>
    k < end ? [run.x[2 * k]!, run.x[2 * k + 1]!] : null,
  )
  const calls = Object.entries(run.calls).map(([kind, counts]) => [kind, counts.at(-1)!])
  return {
    method,
    x: points,
    f: numbers(run.value),
    gradNorm: numbers(run.gradientNorm),
    lr: numbers(run.rate),
    calls: Object.fromEntries(calls),
    divergedAt: run.divergedAt,
  }
}
