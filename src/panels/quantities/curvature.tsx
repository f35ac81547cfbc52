import { negativeNote } from "../crossing.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 10,
  name: "Least curvature",
  short: "Least",
  title: () => (
    <span title="The smallest eigenvalue of the Hessian. Below 0 the surface bends down in some direction, and Newton's step goes up it.">
      Least curvature <i>λ</i>
      <sub>min</sub>
    </span>
  ),
  scale: "linear",
  isSteady: true,
  of: ({ flatness }) => flatness,
  note: negativeNote,
} satisfies Quantity
