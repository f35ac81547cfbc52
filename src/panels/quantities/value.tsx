import type { Quantity } from "../quantity.ts"

export default {
  order: 2,
  name: "Value",
  short: "Value",
  title: () => (
    <>
      Value <i>f</i>
    </>
  ),
  scale: "linear",
  of: ({ value }) => value,
  ofAverage: (losses) => losses,
} satisfies Quantity
