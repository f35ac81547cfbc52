import type { Point } from "../core/objective.ts"
import { covers, inside, type Plane, planeOf } from "./plane.ts"
import { heightAt, type Scale, scaleOf } from "./relief.ts"
import { type SlopeRange, slopeRange } from "./slopeField.ts"
import type { Landscape } from "./stage.ts"

/** A landscape with its scale of heights: over the objective's box, and over what the map shows. */
export class Terrain {
  readonly land: Landscape
  readonly scale: Scale
  readonly plane: Plane
  #detail: Landscape
  #slopes: SlopeRange | null = null

  constructor(land: Landscape, linear: boolean, detail: Landscape | null = null) {
    this.land = land
    this.scale = scaleOf(land, linear)
    this.plane = planeOf(land.domain)
    this.#detail = detail ?? land
  }

  get detail(): Landscape {
    return this.#detail
  }

  set detail(land: Landscape) {
    this.#detail = land
  }

  get minima(): readonly Point[] {
    return this.land.minima
  }

  /** Returns the height on the block. */
  height(x: number, y: number): number {
    return heightAt(this.land, this.scale, x, y)
  }

  /** Returns the height in contour lines, from the finest samples of a place. */
  level(x: number, y: number): number {
    return heightAt(this.finest(x, y), this.scale, x, y) * this.scale.levels
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
