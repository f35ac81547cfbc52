import { useRavine, useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"

const OPTIONS = [
  { value: "2d", label: "2D" },
  { value: "3d", label: "3D" },
] as const

/** 2-D or 3-D, where the stage can draw both. */
export function DimensionSwitch() {
  const { store } = useRavine()
  const dimension = useRavineState((state) => state.scenario.view.dimension ?? "2d")
  const flatOnly = useRavineState((state) => state.fallback !== null)
  if (flatOnly) return null
  const change = (value: "2d" | "3d") => {
    const { scenario, replace } = store.getState()
    replace({ ...scenario, view: { ...scenario.view, dimension: value } })
  }
  return (
    <Segmented label="Dimension" look="map" value={dimension} options={OPTIONS} onChange={change} />
  )
}
