import type { PlannedBatch } from "../catalog/plan.ts"
import type { Engine, Simulation } from "../engine/engine.ts"

/** A simulation, with the places of its runs in the scenario. */
export interface Entry {
  readonly key: string
  readonly simulation: Simulation
  readonly indices: readonly number[]
}

/** What a kernel and its buffers depend on: everything but the numbers of the runs. */
export function keyOf({ batch }: PlannedBatch): string {
  return JSON.stringify({ ...batch, runs: batch.runs.length })
}

/** Starts all batches, or none: if one fails, the others are disposed and its error is thrown. */
export async function startAll(
  engine: Pick<Engine, "start">,
  batches: readonly PlannedBatch[],
): Promise<Entry[]> {
  const results = await Promise.allSettled(batches.map(({ batch }) => engine.start(batch)))
  const failure = results.find((result) => result.status === "rejected")
  if (failure) {
    for (const result of results) if (result.status === "fulfilled") result.value[Symbol.dispose]()
    throw failure.reason
  }
  return results.map((result, i) => ({
    key: keyOf(batches[i]!),
    simulation: (result as PromiseFulfilledResult<Simulation>).value,
    indices: batches[i]!.indices,
  }))
}
