import { batchSizes } from "../../state/track.ts"
import type { Quantity } from "../quantity.ts"

export default {
  order: 8,
  name: "Batch size",
  short: "Batch",
  title: () => (
    <>
      Batch size <i>B</i>
    </>
  ),
  scale: "log",
  isSteady: true,
  absent: "No run chooses how many samples it takes; AdAdaGrad does.",
  of: batchSizes,
} satisfies Quantity
