import { useRavine, useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./ScaleSwitch.module.css"

const SCALES = [
  { value: "viridis", label: "Viridis" },
  { value: "cividis", label: "Cividis", name: "Cividis, for eyes that tell red and green badly" },
] as const

/** The colours of all maps that have a scale. */
export function ScaleSwitch() {
  const { store } = useRavine()
  const maps = useRavineState(({ scenario }) => scenario.view.maps)
  return (
    <div className={styles.scale}>
      <Segmented
        look="mini"
        label="Colours of the maps"
        value={maps?.colours ?? "viridis"}
        options={SCALES}
        onChange={(scale) =>
          store
            .getState()
            .look({ maps: { ...maps, colours: scale === "cividis" ? scale : undefined } })
        }
      />
    </div>
  )
}
