import type { Rgba } from "../view/palette.ts"

/** The colour at a share of the way from one to another. */
export const between = (from: Rgba, to: Rgba, share: number): Rgba =>
  from.map((value, k) => value + (to[k]! - value) * share) as unknown as Rgba

/** The colour at a share of the way along several, which are equally far apart. */
export function along(colours: readonly Rgba[], share: number): Rgba {
  const place = share * (colours.length - 1)
  const first = Math.min(Math.floor(place), colours.length - 2)
  return between(colours[first]!, colours[first + 1]!, place - first)
}
