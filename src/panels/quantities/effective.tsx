import { effectiveSteps } from "../../state/track.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 11,
  name: "Effective step size",
  short: "Effective",
  title: () => (
    <span title="What the learning rate of gradient descent would have to be for a step of this length: methods with and without a rate on one scale.">
      Effective step size ‖Δ<i>x</i>‖ / ‖∇<i>f</i>
      {"\u2009"}‖
    </span>
  ),
  scale: "log",
  of: effectiveSteps,
} satisfies Quantity
