import { expect } from "vitest"
import { plan } from "../../src/catalog/plan.ts"
import { compileBatch } from "../../src/engine/cpu/compileBatch.ts"
import { BatchRunner } from "../../src/engine/cpu/runner.ts"
import { fileModule } from "../../src/engine/link/link.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"

/** A piece of a method's WGSL, and what stands in its place. */
export type Edit = readonly [from: string, to: string]

/** Computes runs of one method, whose text is edited first, in float64. Returns iterate `step` of a run. */
export async function raceEdited(scenario: object, edits: readonly Edit[]) {
  const { batch } = plan(parseScenario({ version: 1, ...scenario }))[0]!
  const { source } = fileModule(`methods/${batch.method.id}.wgsl`)
  const text = edits.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, source)
  const linked = await linkBatch(batch, {}, { method: { source: text } })
  const runner = await BatchRunner.create(compileBatch(linked, "f64"), batch)
  runner.advance(batch.budget)
  const { path } = runner.read()
  return (step: number, run: number): readonly [number, number] => {
    const at = 2 * (step * batch.runs.length + run)
    return [path[at]!, path[at + 1]!]
  }
}
