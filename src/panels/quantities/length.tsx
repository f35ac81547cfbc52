import { stepLengths } from "../../state/track.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 4,
  name: "Step length",
  short: "Step",
  title: () => (
    <>
      Step length ‖Δ<i>x</i>‖
    </>
  ),
  scale: "log",
  of: stepLengths,
} satisfies Quantity
