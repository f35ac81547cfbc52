import { afterAll, expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import { plan } from "../../src/catalog/plan.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { parseScenario } from "../../src/state/scenario/parse.ts"
import { createDevice } from "../gpu.ts"
import { compareSteps } from "./oneStep.ts"

const STEPS = 12
const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
afterAll(() => gpu.dispose())

/** Every value of every switch and choice that is not the default, as scenarios spell it. */
const variants = Object.entries(methods).flatMap(([method, { hyper }]) =>
  Object.entries(hyper).flatMap(([key, entry]) => {
    const others =
      "choices" in entry
        ? entry.choices.filter((choice) => choice !== entry.default)
        : typeof entry.default === "boolean"
          ? [!entry.default]
          : []
    return others.map((value) => ({ method, key, value }))
  }),
)

test.each(variants)(
  "$method with $key = $value takes the float64 step",
  async ({ method, key, value }) => {
    const scenario = parseScenario({
      version: 1,
      // Gentle slopes, so that no rate throws a run out, and values that keep their digits at the minimum.
      objective: { formula: "(x^2 + x*y + 3*y^2)/(1 + x^2 + x*y + 3*y^2)" },
      start: [-1.3, 0.9],
      budget: STEPS,
      runs: [{ method, hyper: { [key]: value } }],
    })
    const [planned] = plan(scenario)
    const steps = await compareSteps(gpu, planned!.batch, STEPS)
    for (const { flipped, error, allowed, k } of steps)
      if (!flipped) expect(error, `step ${k}`).toBeLessThanOrEqual(allowed)
    expect(steps.filter(({ flipped }) => !flipped).length).toBeGreaterThan(0.6 * STEPS)
  },
)
