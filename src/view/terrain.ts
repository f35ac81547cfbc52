import type { Point } from "../core/objective.ts"
import { covers, inside, type Plane, planeOf } from "./plane.ts"
import { heightAt, partScale, type Scale, scaleOf, steadyScale } from "./relief.ts"
import { type SlopeRange, slopeRange } from "./slopeField.ts"
import type { Landscape } from "./stage.ts"

/** A landscape with its scale of heights: over the objective's box, and over what the map shows. */
export class Terrain {
  readonly land: Landscape
  readonly scale: Scale
  readonly plane: Plane
  #detail: Landscape
  #detailScale: Scale | null = null
  #slopes: SlopeRange | null = null

  /** `before` is the scale of the step before, where the loss moves. */
  constructor(
    land: Landscape,
    linear: boolean,
    detail: Landscape | null = null,
    before: Scale | null = null,
  ) {
    this.land = land
    const scale = scaleOf(land, linear)
    this.scale = before ? steadyScale(before, scale) : scale
    this.plane = planeOf(land.domain)
    this.#detail = detail ?? land
  }

  get detail(): Landscape {
    return this.#detail
  }

  set detail(land: Landscape) {
    this.#detail = land
    this.#detailScale = null
  }

  /** How the flat map draws its heights. */
  get detailScale(): Scale {
    this.#detailScale ??= partScale(this.scale, this.#detail)
    return this.#detailScale
  }

  get minima(): readonly Point[] {
    return this.land.minima
  }

  /** Returns the height on the block. */
  height(x: number, y: number): number {
    return heightAt(this.land, this.scale, x, y)
  }

  /** Returns the height in contour lines of the flat map, from the finest samples of a place. */
  level(x: number, y: number): number {
    return heightAt(this.finest(x, y), this.scale, x, y) * this.detailScale.levels
  }

  finest(x: number, y: number): Landscape {
    return inside(this.#detail.domain, x, y) ? this.#detail : this.land
  }

  /** The usual slopes of the objective's box. */
  get slopes(): SlopeRange {
    this.#slopes ??= slopeRange(this.land)
    return this.#slopes
  }

  hasBox(land: Landscape): boolean {
    return covers(this.land.domain, land.domain) && covers(land.domain, this.land.domain)
  }
}
