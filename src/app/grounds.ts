import { resolveObjective } from "../catalog/plan.ts"
import type { Domain } from "../core/objective.ts"
import type { ObjectiveSpec, Scenario, TintKind } from "../core/scenario.ts"
import type { Engine, Grid } from "../engine/engine.ts"
import { isSameTint, type TintScale } from "../state/tint.ts"
import type { TraceStore } from "../state/traces.ts"
import type { Stage } from "../view/stage.ts"
import { Ground } from "./ground.ts"

/** The landscapes of a scenario: number 0 is its own, the others are those of runs side by side. */
export class Grounds implements Disposable {
  private readonly own: Ground
  private readonly others = new Map<string, { readonly number: number; readonly ground: Ground }>()
  private objective: ObjectiveSpec | null = null
  private last = 0
  private tint: TintKind | undefined

  constructor(
    private readonly engine: Engine,
    private readonly stage: Stage,
    traces: TraceStore,
    private readonly failed: (problem: string | null) => void,
    /** Another box is shown. */
    private readonly placed: () => void,
  ) {
    const sampled = (bounds: NonNullable<TraceStore["current"]["bounds"]>) =>
      traces.update({ bounds })
    const tinted = (tint: TintScale | null) => {
      if (!isSameTint(tint, traces.current.tint ?? null)) traces.update({ tint })
    }
    this.own = new Ground(engine, stage, 0, { failed, sampled, tinted, placed })
  }

  /** Samples what is not sampled yet and forgets what no run is on. */
  update({ objective, runs, view }: Scenario): void {
    if (objective !== this.objective) this.own.update(resolveObjective(objective))
    this.objective = objective
    const tint = view.tint === "basins" ? undefined : view.tint
    const isOtherTint = tint !== this.tint
    this.tint = tint
    if (isOtherTint) this.retint()
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
    const { failed, placed } = this
    const events = { failed, placed, sampled: () => {}, tinted: () => {} }
    const ground = new Ground(this.engine, this.stage, number, events)
    this.others.set(key, { number, ground })
    ground.tint(this.tint)
    ground.update(resolveObjective(spec))
  }

  /** Colours all landscapes as is wanted, in the colours of the theme. */
  retint(): void {
    for (const ground of this.all) ground.tint(this.tint)
  }

  private get all(): readonly Ground[] {
    return [this.own, ...[...this.others.values()].map(({ ground }) => ground)]
  }

  /** The number of the landscape that a run is on side by side. */
  numberOf(objective: ObjectiveSpec | undefined): number {
    return (objective && this.others.get(JSON.stringify(objective))?.number) ?? 0
  }

  /** Samples the box that a flat map shows. */
  view(grid: Grid, number: number): void {
    this.ground(number)?.view(grid)
    this.placed()
  }

  /** The box of a landscape on the stage; null before there is one. */
  boxOf(number: number): Domain | null {
    return this.ground(number)?.shownBox ?? null
  }

  /** What the flat map has asked for; null before it has. */
  viewed(number: number): Grid | null {
    return this.ground(number)?.viewed ?? null
  }

  private ground(number: number): Ground | undefined {
    const other = [...this.others.values()].find((entry) => entry.number === number)
    return number === 0 ? this.own : other?.ground
  }

  /** Shows the losses after so many steps, where they move. */
  at(step: number): void {
    for (const ground of this.all) ground.at(step)
  }

  /** Cuts the block of the scenario's objective from another box than its own, or from that one again. */
  widen(box: Domain | null): void {
    this.own.widen(box)
  }

  [Symbol.dispose](): void {
    for (const ground of this.all) ground[Symbol.dispose]()
  }
}
