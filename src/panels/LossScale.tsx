import { useRavineState, useTraces } from "../state/react.ts"
import { short } from "../ui/numberText.ts"
import { BasinTintLegend } from "./basins/BasinTintLegend.tsx"
import styles from "./LossScale.module.css"
import { TintLegend } from "./TintLegend.tsx"

/** The tints of the landscape with the losses of its floor and its rim, or what else its colours are. */
export function LossScale() {
  const { bounds, tint, basins } = useTraces()
  const linear = useRavineState((state) => state.scenario.view.heights === "linear")
  if (basins) return <BasinTintLegend {...basins} />
  if (tint) return <TintLegend scale={tint} />
  if (!bounds) return null
  const low = short(bounds.minimum ?? bounds.lowest)
  const high = short(bounds.highest)
  return (
    <div
      className={styles.scale}
      role="img"
      aria-label={`Colour scale: loss from ${low} at the valley floor to ${high} at the rim, ${linear ? "linear" : "logarithmic"}`}
    >
      <span>{low}</span>
      <span className={styles.bar} />
      <span>{high}</span>
    </div>
  )
}
