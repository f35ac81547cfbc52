import { plan } from "../catalog/plan.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Endings, TrialsModule, TrialsOrder } from "../core/trials.ts"
import type { Engine } from "../engine/engine.ts"
import type { Lab } from "../state/lab.ts"
import type { Track } from "../state/traces.ts"

/** Run-steps between two looks at whether the race is still wanted. */
const PORTION = 2 ** 20

/** Races in the engine of the page, one after the other, in portions that leave it responsive. */
export class EngineLab implements Lab {
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly processor: () => Promise<Engine>,
  ) {}

  race(
    scenario: Scenario,
    wanted: AbortSignal,
    options?: { readonly exact: true },
  ): Promise<readonly Track[] | null> {
    const engine = options ? this.processor : this.engine
    const result = this.last.then(() =>
      wanted.aborted ? null : this.compute(engine, scenario, wanted),
    )
    // Whoever waits in the queue does not wait for a success.
    this.last = result.catch(() => null)
    return result
  }

  async trials(
    module: TrialsModule,
    order: TrialsOrder,
    wanted: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Endings | null> {
    return (await this.engine()).trials(module, order, wanted, tell)
  }

  private async compute(
    start: () => Promise<Engine>,
    scenario: Scenario,
    wanted: AbortSignal,
  ): Promise<readonly Track[] | null> {
    const engine = await start()
    const tracks: Track[] = []
    for (const { batch, indices } of plan(scenario)) {
      using simulation = await engine.start(batch)
      const portion = Math.max(1, Math.floor(PORTION / batch.runs.length))
      while (simulation.taken < batch.budget) {
        simulation.advance(portion)
        await pause()
        if (wanted.aborted) return null
      }
      const { runs } = await simulation.read()
      for (const [i, track] of runs.entries()) tracks[indices[i]!] = track
    }
    return wanted.aborted ? null : tracks
  }
}

/** Lets the page draw and hear. */
const pause = () => new Promise((resolve) => setTimeout(resolve))
