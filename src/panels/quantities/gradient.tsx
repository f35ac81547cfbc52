import type { Quantity } from "../quantity.ts"

export default {
  order: 3,
  name: "Gradient norm",
  short: "Gradient",
  title: () => (
    <>
      Gradient norm ‖∇<i>f</i>
      {"\u2009"}‖
    </>
  ),
  scale: "log",
  of: ({ gradientNorm }) => gradientNorm,
} satisfies Quantity
