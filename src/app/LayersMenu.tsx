import { Layers } from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { CheckRow } from "../ui/CheckRow.tsx"
import { Popup } from "../ui/Popup.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./LayersMenu.module.css"
import { layersOf } from "./layers.ts"
import switches from "./StageSwitches.module.css"

const HEIGHTS = [
  { value: "log", label: "Log" },
  { value: "linear", label: "Linear" },
] as const

/** What the landscape shows besides the runs, and the scale of its heights. */
export function LayersMenu() {
  return (
    <Popup
      trigger={
        <Button look="icon" className={switches.floating} aria-label="Layers" title="Layers">
          <Layers size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
      className={styles.menu}
      align="end"
      sideOffset={6}
      label="Layers"
    >
      <Rows />
    </Popup>
  )
}

function Rows() {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const { look } = store.getState()
  const layers = layersOf(scenario)
  const flat = scenario.view.dimension !== "3d"
  return (
    <>
      <div className={styles.heights}>
        Height
        <Segmented
          label="Height"
          value={layers.linear ? "linear" : "log"}
          options={HEIGHTS}
          onChange={(heights) => look({ heights: heights === "log" ? undefined : heights })}
        />
      </div>
      <CheckRow
        checked={layers.labels}
        disabled={!flat}
        title={flat ? undefined : "Only on the flat map"}
        onChange={(labels) => look({ labels: labels ? undefined : false })}
      >
        Contour labels
      </CheckRow>
      <CheckRow checked={layers.field} onChange={(field) => look({ field: field || undefined })}>
        Gradient field
      </CheckRow>
      <CheckRow checked={layers.dots} onChange={(dots) => look({ dots: dots || undefined })}>
        Step dots
      </CheckRow>
      <CheckRow
        checked={layers.fading}
        onChange={(fading) => look({ fading: fading || undefined })}
      >
        Fading
      </CheckRow>
      <CheckRow
        checked={layers.equalAxes}
        disabled={!flat}
        title={flat ? undefined : "Only on the flat map"}
        onChange={(equalAxes) => look({ equalAxes })}
      >
        Equal axes
      </CheckRow>
    </>
  )
}
