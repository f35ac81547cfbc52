import { expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import { compileBatch } from "../../src/engine/cpu/compileBatch.ts"
import { BatchRunner } from "../../src/engine/cpu/runner.ts"
import { fileModule } from "../../src/engine/link/link.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"

const STEPS = 10

/** Where a method of this text is after some steps, on the CPU in float64. */
async function endOf(method: string, source: string): Promise<string> {
  const scenario = {
    version: 1,
    objective: { surface: "beale" },
    budget: STEPS,
    runs: [{ method }],
  }
  const { batch } = plan(parseScenario(scenario))[0]!
  const linked = await linkBatch(batch, {}, { method: { source } })
  const runner = await BatchRunner.create(compileBatch(linked, "f64"), batch)
  runner.advance(STEPS)
  return runner.read().path.slice(-2).join()
}

// There is no method mathematics outside of WGSL: a change of one number there is a change of the path.
test.each(Object.keys(methods))("the path of %s follows its WGSL", async (method) => {
  const { source } = fileModule(`methods/${method}.wgsl`)
  const path = await endOf(method, source)
  expect(await endOf(method, source)).toBe(path)
  const body = source.indexOf("fn advance")
  // The rate may be asked for by a function that the text calls.
  const numbers = [...source.slice(body).matchAll(/hyper\.lr\b|\bstep_size\(|\b\d+\.\d+/g)].map(
    ({ index }) => {
      const at = body + index
      return `${source.slice(0, at)}1.001 * ${source.slice(at)}`
    },
  )
  const paths = await Promise.all(numbers.map((changed) => endOf(method, changed)))
  expect(paths.some((changed) => changed !== path)).toBe(true)
})
