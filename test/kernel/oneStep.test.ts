import { afterAll, describe, expect, test } from "vitest"
import { methods, surfaces } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import type { Point } from "../../src/core/objective.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"
import { compareSteps } from "./oneStep.ts"

const STEPS = 12
const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const seen = { steps: 0, flipped: 0 }
afterAll(() => {
  console.log(`One-step rule: ${seen.steps} steps, ${seen.flipped} flipped by one ulp.`)
  gpu.dispose()
})

describe.each(Object.keys(methods))("%s takes the float64 step", (method) => {
  test.each(Object.entries(surfaces))("on %s", async (surface, { starts }) => {
    const scenario = parseScenario({
      version: 1,
      objective: { surface },
      budget: STEPS,
      runs: (starts as readonly Point[]).map((start) => ({ method, start })),
    })
    const [planned] = plan(scenario)
    for (const step of await compareSteps(gpu, planned!.batch, STEPS)) {
      seen.steps++
      if (step.flipped) seen.flipped++
      else expect(step.error, `run ${step.run}, step ${step.k}`).toBeLessThanOrEqual(step.allowed)
    }
  })
})

test("at most 2 % of the steps hang on a sign or a branch", () => {
  expect(seen.steps).toBeGreaterThan(3000)
  expect(seen.flipped / seen.steps).toBeLessThan(0.02)
})
