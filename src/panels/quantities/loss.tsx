import type { Quantity } from "../quantity.ts"

const F = <i>f</i>

export default {
  order: 1,
  name: "Loss",
  short: "Loss",
  title: ({ isFloorKnown }) =>
    isFloorKnown ? (
      <>
        Loss {F} − {F}
        {"\u200a"}*
      </>
    ) : (
      <span title="Measured from the lowest value seen: the minimum is not known.">
        Loss {F} − min {F}
      </span>
    ),
  scale: "log",
  of: ({ value }, { floor }) => value.map((f) => f - floor),
  ofAverage: (losses, { floor }) => losses.map((f) => f - floor),
} satisfies Quantity
