import { callsOf } from "../../state/timeAxis.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 7,
  name: "Oracle calls",
  short: "Calls",
  title: () => "Oracle calls",
  scale: "linear",
  isSteady: true,
  of: callsOf,
} satisfies Quantity
