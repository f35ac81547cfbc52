import { Layers } from "lucide-react"
import { isTransformed } from "../catalog/invariance.ts"
import { type LandColour, TINTS } from "../core/scenario.ts"
import { BasinTintLegend } from "../panels/basins/BasinTintLegend.tsx"
import { PickerRow } from "../panels/PickerRow.tsx"
import { TintLegend } from "../panels/TintLegend.tsx"
import { useRavine, useRavineState, useTraces } from "../state/react.ts"
import { tints } from "../state/tint.ts"
import { Button } from "../ui/Button.tsx"
import { CheckRow } from "../ui/CheckRow.tsx"
import { Popup } from "../ui/Popup.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import { AveragesRow } from "./AveragesRow.tsx"
import { boundsOf } from "./bounds.ts"
import styles from "./LayersMenu.module.css"
import { layersOf } from "./layers.ts"
import switches from "./StageSwitches.module.css"

const HEIGHTS = [
  { value: "log", label: "Log" },
  { value: "linear", label: "Linear" },
] as const

/** The colours of heights, as an item of the list. */
const HEIGHT = "height"

const COLOURS = [
  { id: HEIGHT, name: "Height", hint: "the loss" },
  ...TINTS.map((id) => ({ id, name: tints[id].name, hint: tints[id].hint })),
  { id: "basins", name: "Basins", hint: "where starts end" },
]

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
  const { tint, basins } = useTraces()
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
      <PickerRow
        label="Colour"
        items={COLOURS}
        value={scenario.view.tint ?? HEIGHT}
        onPick={(id) => look({ tint: id === HEIGHT ? undefined : (id as LandColour) })}
      />
      {tint && (
        <div className={styles.legend}>
          <TintLegend scale={tint} />
        </div>
      )}
      {basins && (
        <div className={styles.legend}>
          <BasinTintLegend {...basins} />
        </div>
      )}
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
        checked={scenario.view.glyph ?? false}
        onChange={(glyph) => look({ glyph: glyph || undefined })}
      >
        Curvature at the iterate
      </CheckRow>
      <AveragesRow />
      {isTransformed(scenario) && (
        <CheckRow
          checked={layers.echoes}
          disabled={!flat}
          title={flat ? undefined : "Only on the flat map"}
          onChange={(echoes) => look({ echoes: echoes ? undefined : false })}
        >
          Paths without the transform
        </CheckRow>
      )}
      {boundsOf(scenario).some(Boolean) && (
        <CheckRow
          checked={layers.bounds}
          onChange={(bounds) => look({ bounds: bounds ? undefined : false })}
        >
          Bounds
        </CheckRow>
      )}
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
