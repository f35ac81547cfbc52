import type { Quantity } from "../quantity.ts"

export default {
  order: 5,
  name: "Learning rate",
  short: "Rate",
  title: () => (
    <>
      Learning rate <i>η</i>
    </>
  ),
  scale: "log",
  isSteady: true,
  of: ({ rate }) => rate,
} satisfies Quantity
