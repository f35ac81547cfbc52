import { plan } from "../catalog/plan.ts"
import { showcaseOf } from "../catalog/showcase.ts"
import type { Engine } from "../engine/engine.ts"
import { parseScenario } from "../state/scenario/parse.ts"

/** Computes the small race in which a method shows itself, at its defaults: x, y, x, y, ... */
export async function showcaseTrail(engine: Engine, method: string): Promise<ArrayLike<number>> {
  const scenario = parseScenario({ version: 1, ...showcaseOf(method), runs: [{ method }] })
  const { batch } = plan(scenario)[0]!
  using simulation = await engine.start(batch)
  simulation.advance(batch.budget)
  const { runs } = await simulation.read()
  return runs[0]!.x
}
