import { methods } from "../../catalog/index.ts"
import { sharpnessLimits } from "../../catalog/sharpnessLimit.ts"
import { crossingNote } from "../crossing.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 9,
  name: "Sharpness",
  short: "Sharp",
  title: () => (
    <span title="The largest eigenvalue of the Hessian H; of P⁻¹H for a method that divides its step by P. Dashed: the largest that the method is stable with on a bowl.">
      Sharpness <i>λ</i>
      <sub>max</sub>
    </span>
  ),
  scale: "linear",
  isSteady: true,
  of: ({ sharpness, scaledSharpness }) =>
    // No step has been divided by anything at the start.
    scaledSharpness.some((value) => value !== 0)
      ? scaledSharpness.map((value, k) => (k === 0 ? scaledSharpness[1]! : value))
      : sharpness,
  limit({ track, run, objective, budget }) {
    const { sharpnessLimit } = methods[run.method]!
    const values = sharpnessLimits({ run, objective, rate: track.rate, budget })
    return values && { text: sharpnessLimit!.text, values }
  },
  note: crossingNote,
} satisfies Quantity
