import { formulaModule, type ResolvedObjective } from "../catalog/plan.ts"
import type { TintKind } from "../core/scenario.ts"
import type { Engine, Grid } from "../engine/engine.ts"
import { type TintScale, tintScaleOf, tints } from "../state/tint.ts"
import type { Tint } from "../view/stage.ts"
import { tintColours } from "./tintColours.ts"

/** Curvature is smooth where f is: so many samples of f to one of it, along each side. Cases have edges. */
const coarserBy = (kind: TintKind) => (tints[kind].scale === "cases" ? 1 : 2)

/** Colours a landscape by its curvature. The scale is that of the objective's own box. */
export class CurvatureTint {
  kind: TintKind | undefined
  #scale: TintScale | null = null

  constructor(private readonly engine: Engine) {}

  /** Returns the tint over a grid and its scale, which is new for the objective's own box; undefined while there is none. */
  async over(
    objective: ResolvedObjective,
    grid: Grid,
    isOwnBox: boolean,
  ): Promise<{ readonly tint: Tint; readonly scale: TintScale } | undefined> {
    const { kind } = this
    if (!kind) return undefined
    const { domain, step } = grid
    const columns = Math.ceil(grid.columns / coarserBy(kind))
    const rows = Math.ceil(grid.rows / coarserBy(kind))
    const coarse: Grid = { domain, columns, rows, ...(step !== undefined && { step }) }
    using field = await this.engine.sample(
      formulaModule(objective),
      Object.values(objective.parameters),
      coarse,
      "curvature",
    )
    const samples = await field.read()
    if (isOwnBox || this.#scale?.kind !== kind) this.#scale = tintScaleOf(kind, samples)
    return {
      tint: { domain, columns, rows, colours: tintColours(this.#scale, samples) },
      scale: this.#scale,
    }
  }
}
