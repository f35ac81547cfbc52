import type { Domain, Point, Transform } from "../core/objective.ts"
import { rename } from "../formula/rename.ts"

/** A map of the plane: p -> M p + b, the rows of M first. */
export type Affine = readonly [xx: number, xy: number, yx: number, yy: number, x: number, y: number]

/** The map from the surface as it is written to where the transform puts it. */
export function affineOf(transform: Transform, domain: Domain): Affine {
  const { rotate = 0, scale = [1, 1], shift = [0, 0] } = transform
  const turn = (rotate * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [xx, xy, yx, yy] = [cos * scale[0], -sin * scale[1], sin * scale[0], cos * scale[1]]
  const [cx, cy] = domain.map(([low, high]) => (low + high) / 2) as [number, number]
  return [xx, xy, yx, yy, cx + shift[0] - xx * cx - xy * cy, cy + shift[1] - yx * cx - yy * cy]
}

/** The map back. */
export function inverse([xx, xy, yx, yy, x, y]: Affine): Affine {
  const d = xx * yy - xy * yx
  const [a, b, c, e] = [yy / d, -xy / d, -yx / d, xx / d]
  return [a, b, c, e, -(a * x + b * y), -(c * x + e * y)]
}

/** The image of a point. */
export const apply = ([xx, xy, yx, yy, x, y]: Affine, [px, py]: Point): Point => [
  xx * px + xy * py + x,
  yx * px + yy * py + y,
]

/** Names of the numbers of the map back in a transformed formula; a person's names cannot begin like this. */
const NUMBERS = ["T_xx", "T_xy", "T_yx", "T_yy", "T_x", "T_y"] as const
export const RESERVED_PREFIX = "T_"

/** f after the transform, as a formula of its own: f(M p + b) with the map back as parameters. */
export function transformed(
  formula: string,
  transform: Transform,
  domain: Domain,
): { readonly formula: string; readonly parameters: Readonly<Record<string, number>> } {
  const back = inverse(affineOf(transform, domain))
  return {
    formula: rename(formula, {
      x: "(T_xx*x+T_xy*y+T_x)",
      y: "(T_yx*x+T_yy*y+T_y)",
    }),
    parameters: Object.fromEntries(NUMBERS.map((name, i) => [name, back[i]!])),
  }
}
