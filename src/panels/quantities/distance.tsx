import { distances } from "../../state/track.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 6,
  name: "Distance to the nearest minimum",
  short: "Distance",
  title: () => (
    <>
      Distance ‖<i>x</i> − <i>x</i>
      {"\u200a"}*‖
    </>
  ),
  scale: "log",
  missing: ({ minima }) =>
    minima.length > 0 ? null : "No minimum of this surface is known to measure from.",
  of: (track, { minima }) => (minima.length > 0 ? distances(track, minima) : []),
} satisfies Quantity
