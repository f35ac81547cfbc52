import { formulaModule, type ResolvedObjective } from "../catalog/plan.ts"
import { type Domain, isMoving } from "../core/objective.ts"
import type { TintKind } from "../core/scenario.ts"
import type { Engine, Field, Grid } from "../engine/engine.ts"
import type { TintScale } from "../state/tint.ts"
import type { Bounds } from "../state/traces.ts"
import type { Landscape, Stage } from "../view/stage.ts"
import { CurvatureTint } from "./curvatureTint.ts"
import { fieldBounds } from "./fieldBounds.ts"
import { Latest } from "./latest.ts"

/** Samples along each side of the objective's own box. */
const SIDE = 257
/** Milliseconds between pictures of a loss that moves. */
const FRAME = 100
/** Share of the range of a moving loss by which its bounds have to change before they are told. */
const NEWS = 0.02

interface GroundEvents {
  /** The landscape has been sampled and shown. */
  sampled(bounds: Bounds): void
  /** The colours that it has now, or null for those of its heights. */
  tinted(scale: TintScale | null): void
  /** A landscape over another box is on the stage. */
  placed(): void
  /** Why the surface cannot be shown, or null once it is; the last good one stays. */
  failed(problem: string | null): void
}

/** Keeps the landscape of a stage sampled. Owns the fields. */
export class Ground implements Disposable {
  private objective: ResolvedObjective | null = null
  private shown: ResolvedObjective | null = null
  /** What the flat map shows. */
  viewed: Grid | null = null
  /** The box that is sampled instead of the objective's own. */
  private box: Domain | null = null
  private moves = false
  /** Steps taken before the loss that is shown. */
  private step = 0
  private told: Bounds | null = null
  private lowest = 0
  /** The box of the landscape on the stage. */
  shownBox: Domain | null = null
  private base: Field | null = null
  private detail: Field | null = null
  private disposed = false
  private readonly sampling = new Latest(() => this.follow())
  private readonly detailing = new Latest(() => this.sampleDetail())
  private readonly curvature: CurvatureTint

  constructor(
    private readonly engine: Engine,
    private readonly stage: Stage,
    /** Its number on the stage. */
    private readonly number: number,
    private readonly events: GroundEvents,
  ) {
    this.curvature = new CurvatureTint(engine)
  }

  update(objective: ResolvedObjective): void {
    if (String(objective.domain) !== String(this.objective?.domain)) this.box = null
    this.objective = objective
    this.moves = isMoving(objective.formula)
    this.told = null
    this.sampling.ask()
  }

  /** Colours the landscape by its curvature, or by its heights again; the same once more for another theme. */
  tint(kind: TintKind | undefined): void {
    if (!kind && !this.curvature.kind) return
    this.curvature.kind = kind
    if (this.objective) this.sampling.ask()
  }

  /** Shows the loss after so many steps, where it moves. */
  at(step: number): void {
    if (step === this.step) return
    this.step = step
    if (this.moves) this.sampling.ask()
  }

  /** Samples another box than the objective's own, or that one again. */
  widen(box: Domain | null): void {
    this.box = box
    this.sampling.ask()
  }

  /** Samples the box that the flat map shows. */
  view(grid: Grid): void {
    this.viewed = grid
    this.detailing.ask()
  }

  /** Samples; what is asked for meanwhile waits for the next frame of a loss that moves. */
  private async follow(): Promise<void> {
    const begun = performance.now()
    await this.sample()
    const rest = begun + FRAME - performance.now()
    if (this.moves && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }

  private async sample(): Promise<void> {
    const objective = this.objective!
    const grid = { domain: this.box ?? objective.domain, columns: SIDE, rows: SIDE }
    const taken = await this.take(objective, grid, true)
    if (!taken) return
    const { field, landscape, scale } = taken
    const bounds = fieldBounds(landscape.values)
    this.lowest = bounds.lowest
    this.tell({ ...bounds, minimum: objective.minimum, moves: this.moves })
    this.show({ ...landscape, floor: objective.minimum ?? bounds.lowest }, field)
    this.shown = objective
    this.events.tinted(scale ?? null)
    this.events.failed(null)
  }

  private tell(bounds: Bounds): void {
    if (this.told) {
      const { lowest, highest } = this.told
      const change = Math.abs(bounds.lowest - lowest) + Math.abs(bounds.highest - highest)
      if (change <= NEWS * (highest - lowest)) return
    }
    this.told = bounds
    this.events.sampled(bounds)
  }

  /** Puts a landscape on the stage and disposes what it no longer draws. */
  private show(landscape: Landscape, field: Field): void {
    const isOtherBox = String(this.shownBox) !== String(landscape.domain)
    if (isOtherBox) {
      this.detail?.[Symbol.dispose]()
      this.detail = null
    }
    this.shownBox = landscape.domain
    this.stage.landscape(landscape, this.number)
    if (!this.detail) this.stage.detail(landscape, this.number)
    this.base?.[Symbol.dispose]()
    this.base = field
    if (isOtherBox) this.events.placed()
  }

  private async sampleDetail(): Promise<void> {
    const objective = this.shown
    if (!objective || !this.viewed) return
    const taken = await this.take(objective, this.viewed, false)
    if (!taken) return
    const floor = objective.minimum ?? this.lowest
    this.stage.detail({ ...taken.landscape, floor }, this.number)
    this.detail?.[Symbol.dispose]()
    this.detail = taken.field
  }

  private async take(
    objective: ResolvedObjective,
    grid: Grid,
    isOwnBox: boolean,
  ): Promise<{
    field: Field
    landscape: Omit<Landscape, "floor">
    scale: TintScale | undefined
  } | null> {
    let field: Field | undefined
    try {
      field = await this.engine.sample(
        formulaModule(objective),
        Object.values(objective.parameters),
        { ...grid, step: this.step },
      )
      const curvature = this.curvature.over(objective, { ...grid, step: this.step }, isOwnBox)
      const [values, covered] = await Promise.all([field.read(), curvature])
      if (!this.disposed)
        return {
          field,
          scale: covered?.scale,
          landscape: {
            tint: covered?.tint,
            ...grid,
            values,
            buffer: field.buffer,
            moves: this.moves,
            minima: objective.minima,
          },
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
