import { type PlannedBatch, plan } from "../catalog/plan.ts"
import type { Scenario } from "../core/scenario.ts"
import type { Engine } from "../engine/engine.ts"
import type { TraceStore, Track } from "../state/traces.ts"
import { carryTracks } from "./carryTracks.ts"
import { Latest } from "./latest.ts"
import { type Entry, keyOf, startAll } from "./startAll.ts"

/** Steps per animation frame: usual budgets are done at once, long ones within seconds. */
const CHUNK = 8192
/** Milliseconds between readbacks. */
const READ_REST = 90

interface RaceEvents {
  /** Other buffers are in force, or other numbers in them. */
  restarted(): void
  /** Why the scenario cannot run, or null once it does; the last good one goes on. */
  failed(problem: string | null): void
}

/** Keeps the simulations of a scenario computed and their traces read back. Owns the simulations. */
export class Race implements Disposable {
  /** In force, one per batch. */
  entries: readonly Entry[] = []
  /** Started for a scenario that may have been overtaken. */
  private spare: readonly Entry[] = []
  private scenario: Scenario | null = null
  private frame = 0
  private disposed = false
  private readonly linking = new Latest(() => this.link())
  private readonly reading = new Latest(() => this.read(), READ_REST)

  constructor(
    private readonly engine: Pick<Engine, "start">,
    private readonly traces: TraceStore,
    private readonly events: RaceEvents,
  ) {}

  /** Runs the scenario from its start: at once if only numbers changed, else as soon as its kernels are linked. */
  update(scenario: Scenario): void {
    if (this.scenario) this.carry(this.scenario.runs, scenario.runs)
    this.scenario = scenario
    const batches = plan(scenario)
    const entries = batches.map((batch) => this.find(batch))
    if (entries.every((entry) => entry !== undefined)) this.restart(batches, entries)
    else this.linking.ask()
  }

  private carry(before: Scenario["runs"], after: Scenario["runs"]): void {
    const { tracks } = this.traces.current
    const carried = carryTracks(tracks, before, after)
    if (carried !== tracks) this.traces.update({ tracks: carried })
  }

  private find(batch: PlannedBatch): Entry | undefined {
    const key = keyOf(batch)
    return [...this.entries, ...this.spare].find((entry) => entry.key === key)
  }

  private restart(batches: readonly PlannedBatch[], entries: readonly Entry[]): void {
    for (const entry of [...this.entries, ...this.spare])
      if (!entries.includes(entry)) entry.simulation[Symbol.dispose]()
    this.spare = []
    this.entries = entries.map((entry, i) => ({ ...entry, indices: batches[i]!.indices }))
    batches.forEach(({ batch }, i) => {
      entries[i]!.simulation.restart(batch.runs)
    })
    this.events.failed(null)
    this.advance()
    this.events.restarted()
  }

  /** Starts a simulation for every batch that has none, then runs the newest scenario. */
  private async link(): Promise<void> {
    const missing = plan(this.scenario!).filter((batch) => !this.find(batch))
    try {
      const started = await startAll(this.engine, missing)
      // Spread now, not before the wait: what was spare then may have been disposed since.
      this.spare = [...this.spare, ...started]
    } catch (error) {
      if (!this.disposed) this.events.failed(error instanceof Error ? error.message : String(error))
      return
    }
    if (this.disposed) this[Symbol.dispose]()
    else this.update(this.scenario!)
  }

  private advance(): void {
    cancelAnimationFrame(this.frame)
    const goOn = () => {
      for (const { simulation } of this.entries) simulation.advance(CHUNK)
      this.reading.ask()
      const unfinished = this.entries.some(
        ({ simulation }) => simulation.taken < simulation.batch.budget,
      )
      if (unfinished) this.frame = requestAnimationFrame(goOn)
    }
    goOn()
  }

  private async read(): Promise<void> {
    const read = this.entries.map(({ simulation }) => simulation)
    const isCurrent = () =>
      !this.disposed && this.entries.every(({ simulation }, i) => simulation === read[i])
    try {
      const traces = await Promise.all(read.map((simulation) => simulation.read()))
      if (!isCurrent()) return
      const { runs } = this.scenario!
      const tracks: (Track | null)[] = runs.map(() => null)
      this.entries.forEach(({ indices }, i) => {
        indices.forEach((index, run) => {
          tracks[index] = traces[i]!.runs[run]!
        })
      })
      this.traces.update({ tracks: carryTracks(tracks, runs, runs) })
    } catch (error) {
      // A simulation that was replaced while it was read has nothing to say.
      if (isCurrent()) this.events.failed(error instanceof Error ? error.message : String(error))
    }
  }

  [Symbol.dispose](): void {
    this.disposed = true
    this.linking.end()
    this.reading.end()
    cancelAnimationFrame(this.frame)
    for (const { simulation } of [...this.entries, ...this.spare]) simulation[Symbol.dispose]()
    this.entries = []
    this.spare = []
  }
}
