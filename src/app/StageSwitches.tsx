import { useRavine, useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"
import { DimensionSwitch } from "./DimensionSwitch.tsx"
import { LayersMenu } from "./LayersMenu.tsx"
import styles from "./StageSwitches.module.css"

const LAYOUTS = [
  { value: "overlay", label: "Overlay" },
  { value: "side", label: "Side by side" },
] as const

/** How the landscape is looked at. */
export function StageSwitches() {
  const { store } = useRavine()
  const layout = useRavineState((state) => state.scenario.view.layout ?? "overlay")
  return (
    <div className={styles.switches}>
      <Segmented
        label="Layout"
        look="map"
        value={layout}
        options={LAYOUTS}
        onChange={(next) => store.getState().look({ layout: next === "side" ? next : undefined })}
      />
      <DimensionSwitch />
      <LayersMenu />
    </div>
  )
}
