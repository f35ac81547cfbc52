import { methods, oracles, schedules, surfaces } from "../src/catalog/index.ts"
import { plan } from "../src/catalog/plan.ts"
import type { Batch } from "../src/core/batch.ts"
import type { LinkedShader } from "../src/engine/link/link.ts"
import { linkBatch, linkField } from "../src/engine/link/linkBatch.ts"
import { parseScenario } from "../src/state/scenario/parse.ts"

/** What a batch has of the catalogue; the rest is usual. */
interface Choices {
  readonly method?: string
  readonly surface?: string
  readonly schedule?: { readonly kind: string; readonly shape?: string }
  readonly oracle?: { readonly kind: string; readonly clip?: number }
}

export function batchOf({ method = "adam", surface = "rosenbrock", ...rest }: Choices): Batch {
  const scenario = { version: 1, objective: { surface }, runs: [{ method }], budget: 20, ...rest }
  return plan(parseScenario(scenario))[0]!.batch
}

/** Links the kernels that the catalogue leads to, by name: everything in it, but not every pair. */
export async function linkedShaders(): Promise<Record<string, LinkedShader>> {
  const linked: Record<string, LinkedShader> = {}
  for (const choices of catalogue()) {
    const name = JSON.stringify(choices)
    for (const trail of [true, false])
      linked[`advance ${name}${trail ? "" : " without trail"}`] = (
        await linkBatch(batchOf(choices), { trail })
      ).advance
    linked[`measure ${name}`] = (await linkBatch(batchOf(choices))).measure
  }
  for (const surface of Object.keys(surfaces)) {
    const { objective } = batchOf({ surface })
    linked[`field ${surface}`] = (await linkField(objective)).shader
    linked[`curvature ${surface}`] = (await linkField(objective, "curvature")).shader
  }
  return linked
}

/** The noise that stands for all, and the norm that gradients are clipped to. */
const NOISY = "gaussian"
const CLIP = 1

/**
 * Every method with the exact and with a noisy oracle, every oracle plain and clipped, every schedule, and every surface
 * with a method that asks for its Hessian.
 */
function catalogue(): Choices[] {
  const shaped = Object.entries(schedules).flatMap(([kind, { rate }]) =>
    typeof rate === "string" ? [{ kind }] : Object.keys(rate).map((shape) => ({ kind, shape })),
  )
  return [
    ...Object.keys(methods).flatMap((method) =>
      ["exact", NOISY].map((kind) => ({ method, oracle: { kind } })),
    ),
    ...Object.keys(oracles).flatMap((kind) => [
      { oracle: { kind } },
      { oracle: { kind, clip: CLIP } },
    ]),
    ...shaped.map((schedule) => ({ schedule })),
    ...Object.keys(surfaces).map((surface) => ({ method: "newton-damped", surface })),
  ]
}
