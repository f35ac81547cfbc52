import { planFractal } from "../src/catalog/fractal.ts"
import { methods, oracles, schedules, surfaces } from "../src/catalog/index.ts"
import { plan } from "../src/catalog/plan.ts"
import { planSurvey } from "../src/catalog/survey.ts"
import type { Batch } from "../src/core/batch.ts"
import { NETWORK_WIDTHS } from "../src/core/mapsView.ts"
import type { Scenario } from "../src/core/scenario.ts"
import type { SurveyModule } from "../src/core/survey.ts"
import type { LinkedShader } from "../src/engine/link/link.ts"
import { linkBatch, linkField } from "../src/engine/link/linkBatch.ts"
import { linkEnsemble } from "../src/engine/link/linkEnsemble.ts"
import { linkPaint, linkSurvey } from "../src/engine/link/linkSurvey.ts"
import { linkTrials } from "../src/engine/link/linkTrials.ts"
import { parseScenario } from "../src/state/scenario/parse.ts"

/** What a batch has of the catalogue; the rest is usual. */
interface Choices {
  readonly method?: string
  readonly surface?: string
  readonly schedule?: { readonly kind: string; readonly shape?: string }
  readonly oracle?: { readonly kind: string; readonly clip?: number }
}

export const batchOf = (choices: Choices): Batch => plan(scenarioOf(choices))[0]!.batch

function scenarioOf({ method = "adam", surface = "rosenbrock", ...rest }: Choices): Scenario {
  const scenario = { version: 1, objective: { surface }, runs: [{ method }], budget: 20, ...rest }
  return parseScenario(scenario)
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
    // Methods and noise bring modules of their own to it; surfaces and schedules are read as elsewhere.
    if (choices.oracle) {
      linked[`trials ${name}`] = (await linkTrials(batchOf(choices))).shader
      const { ensemble, census } = await linkEnsemble({ batch: batchOf(choices), targets: 2 })
      linked[`ensemble ${name}`] = ensemble
      linked[`census ${name}`] = census
    }
  }
  for (const surface of Object.keys(surfaces)) {
    const { objective } = batchOf({ surface })
    linked[`field ${surface}`] = (await linkField(objective)).shader
    linked[`curvature ${surface}`] = (await linkField(objective, "curvature")).shader
  }
  for (const [name, module] of Object.entries(surveys()))
    linked[`survey ${name}`] = (await linkSurvey(module)).shader
  const { density, shade } = await linkEnsemble({ batch: batchOf({}), targets: 0 })
  Object.assign(linked, { density, shade })
  for (const difference of [false, true])
    linked[`paint${difference ? " difference" : ""}`] = await linkPaint(difference)
  return linked
}

/** Maps over starts, of twins too, and over rates to a level, of every method and with noise; and those that bring their problem. */
function surveys(): Record<string, SurveyModule> {
  const size = { columns: 8, rows: 8 }
  const starts = [
    { part: "start", name: "x", from: -1, to: 1 },
    { part: "start", name: "y", from: -1, to: 1 },
  ] as const
  const rates = [{ part: "hyper", name: "lr", from: 1e-3, to: 1, log: true }, starts[1]] as const
  const modules: Record<string, SurveyModule> = {}
  const add = (choices: Choices) => {
    const scenario = scenarioOf(choices)
    const name = JSON.stringify(choices)
    modules[name] = planSurvey(scenario, 0, { axes: starts, ...size }).module
    const twins = planSurvey(scenario, 0, { kernel: "twins", axes: starts, ...size })
    modules[`of twins ${name}`] = twins.module
    if (!("lr" in scenario.runs[0]!.hyper)) return
    modules[`${name} by rate`] = planSurvey(scenario, 0, {
      axes: rates,
      tolerance: 1e-3,
      ...size,
    }).module
  }
  for (const method of Object.keys(methods)) add({ method })
  add({ oracle: { kind: NOISY, clip: CLIP } })
  const problem = {
    seed: 0,
    steps: 1,
    window: [
      [0, 1],
      [0, 1],
    ],
    ...size,
  } as const
  for (const width of NETWORK_WIDTHS)
    modules[`fractal ${width}`] = planFractal({ width, ...problem }).module
  return modules
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
