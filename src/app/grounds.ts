import { resolveObjective } from "../catalog/plan.ts"
import type { Domain } from "../core/objective.ts"
import type { ObjectiveSpec, Scenario } from "../core/scenario.ts"
import type { Engine, Grid } from "../engine/engine.ts"
import type { TraceStore } from "../state/traces.ts"
import type { Stage } from "../view/stage.ts"
import { Ground } from "./ground.ts"

/** The landscapes of a scenario: number 0 is its own, the others are those of runs side by side. */
export class Grounds implements Disposable {
  private readonly own: Ground
  private readonly others = new Map<string, { readonly number: number; readonly ground: Ground }>()
  private objective: ObjectiveSpec | null = null
  private last = 0

  constructor(
    private readonly engine: Engine,
    private readonly stage: Stage,
    traces: TraceStore,
    private readonly failed: (problem: string | null) => void,
  ) {
    const sampled = (bounds: NonNullable<TraceStore["current"]["bounds"]>) =>
      traces.update({ bounds })
    this.own = new Ground(engine, stage, 0, { failed, sampled })
  }

  /** Samples what is not sampled yet and forgets what no run is on. */
  update({ objective, runs, view }: Scenario): void {
    if (objective !== this.objective) this.own.update(resolveObjective(objective))
    this.objective = objective
    const wanted = view.layout === "side" ? runs.flatMap((run) => run.objective ?? []) : []
    const keys = new Map(wanted.map((spec) => [JSON.stringify(spec), spec]))
    for (const [key, { ground }] of this.others) {
      if (keys.has(key)) continue
      ground[Symbol.dispose]()
      this.others.delete(key)
    }
    for (const [key, spec] of keys) if (!this.others.has(key)) this.add(key, spec)
  }

  private add(key: string, spec: ObjectiveSpec): void {
    const number = ++this.last
    const events = { failed: this.failed, sampled: () => {} }
    const ground = new Ground(this.engine, this.stage, number, events)
    this.others.set(key, { number, ground })
    ground.update(resolveObjective(spec))
  }

  /** The number of the landscape that a run is on side by side. */
  numberOf(objective: ObjectiveSpec | undefined): number {
    return (objective && this.others.get(JSON.stringify(objective))?.number) ?? 0
  }

  /** Samples the box that a flat map shows. */
  view(grid: Grid, number: number): void {
    const other = [...this.others.values()].find((entry) => entry.number === number)
    const ground = number === 0 ? this.own : other?.ground
    ground?.view(grid)
  }

  /** Cuts the block of the scenario's objective from another box than its own, or from that one again. */
  widen(box: Domain | null): void {
    this.own.widen(box)
  }

  [Symbol.dispose](): void {
    this.own[Symbol.dispose]()
    for (const { ground } of this.others.values()) ground[Symbol.dispose]()
  }
}
