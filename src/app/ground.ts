import { formulaModule, type ResolvedObjective } from "../catalog/plan.ts"
import type { Domain } from "../core/objective.ts"
import type { Engine, Field, Grid } from "../engine/engine.ts"
import type { Bounds } from "../state/traces.ts"
import type { Landscape, Stage } from "../view/stage.ts"
import { Latest } from "./latest.ts"

/** Samples along each side of the objective's own box. */
const SIDE = 257

interface GroundEvents {
  /** The landscape has been sampled and shown. */
  sampled(bounds: Bounds): void
  /** Why the surface cannot be shown, or null once it is; the last good one stays. */
  failed(problem: string | null): void
}

/** Keeps the landscape of a stage sampled. Owns the fields. */
export class Ground implements Disposable {
  private objective: ResolvedObjective | null = null
  private shown: ResolvedObjective | null = null
  private asked: Grid | null = null
  /** The box that is sampled instead of the objective's own. */
  private box: Domain | null = null
  private lowest = 0
  /** The box of the landscape on the stage. */
  private sampled = ""
  private base: Field | null = null
  private detail: Field | null = null
  private disposed = false
  private readonly sampling = new Latest(() => this.sample())
  private readonly detailing = new Latest(() => this.sampleDetail())

  constructor(
    private readonly engine: Engine,
    private readonly stage: Stage,
    /** Its number on the stage. */
    private readonly number: number,
    private readonly events: GroundEvents,
  ) {}

  update(objective: ResolvedObjective): void {
    if (String(objective.domain) !== String(this.objective?.domain)) this.box = null
    this.objective = objective
    this.sampling.ask()
  }

  /** Samples another box than the objective's own, or that one again. */
  widen(box: Domain | null): void {
    this.box = box
    this.sampling.ask()
  }

  /** Samples the box that the flat map shows. */
  view(grid: Grid): void {
    this.asked = grid
    this.detailing.ask()
  }

  private async sample(): Promise<void> {
    const objective = this.objective!
    const grid = { domain: this.box ?? objective.domain, columns: SIDE, rows: SIDE }
    const taken = await this.take(objective, grid)
    if (!taken) return
    const { field, landscape } = taken
    const bounds = boundsOf(landscape.values)
    this.lowest = bounds.lowest
    this.events.sampled({ ...bounds, minimum: objective.minimum })
    this.show({ ...landscape, floor: objective.minimum ?? bounds.lowest }, field)
    this.shown = objective
    this.events.failed(null)
  }

  /** Puts a landscape on the stage and disposes what it no longer draws. */
  private show(landscape: Landscape, field: Field): void {
    if (this.sampled !== String(landscape.domain)) {
      this.detail?.[Symbol.dispose]()
      this.detail = null
    }
    this.sampled = String(landscape.domain)
    this.stage.landscape(landscape, this.number)
    if (!this.detail) this.stage.detail(landscape, this.number)
    this.base?.[Symbol.dispose]()
    this.base = field
  }

  private async sampleDetail(): Promise<void> {
    const objective = this.shown
    if (!objective || !this.asked) return
    const taken = await this.take(objective, this.asked)
    if (!taken) return
    const floor = objective.minimum ?? this.lowest
    this.stage.detail({ ...taken.landscape, floor }, this.number)
    this.detail?.[Symbol.dispose]()
    this.detail = taken.field
  }

  private async take(
    objective: ResolvedObjective,
    grid: Grid,
  ): Promise<{ field: Field; landscape: Omit<Landscape, "floor"> } | null> {
    let field: Field | undefined
    try {
      field = await this.engine.sample(
        formulaModule(objective),
        Object.values(objective.parameters),
        grid,
      )
      const values = await field.read()
      if (!this.disposed)
        return {
          field,
          landscape: { ...grid, values, buffer: field.buffer, minima: objective.minima },
        }
    } catch (error) {
      if (!this.disposed) this.events.failed(error instanceof Error ? error.message : String(error))
    }
    field?.[Symbol.dispose]()
    return null
  }

  [Symbol.dispose](): void {
    this.disposed = true
    this.sampling.end()
    this.detailing.end()
    this.stage.drop(this.number)
    this.base?.[Symbol.dispose]()
    this.detail?.[Symbol.dispose]()
  }
}

/** Lowest and highest finite sample. */
function boundsOf(values: Float32Array): { lowest: number; highest: number } {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return lowest <= highest ? { lowest, highest } : { lowest: 0, highest: 1 }
}
