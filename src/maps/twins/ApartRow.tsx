import { useRavine, useRavineState } from "../../state/react.ts"
import { NumberRow } from "../../ui/NumberRow.tsx"
import { short } from "../../ui/numberText.ts"
import { apartOf, FINEST_APART, USUAL_APART } from "./twins.ts"

const TRACK = { range: [1e-8, 0.1], scale: "log" } as const

/** The distance between twins at their starts. */
export function ApartRow({ run }: { readonly run: number }) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const apart = scenario.view.maps?.twins?.apart ?? USUAL_APART
  const change = (value: number) => {
    const { look, scenario: now } = store.getState()
    look({ maps: { ...now.view.maps, twins: { apart: value } } })
  }
  return (
    <>
      <NumberRow
        label="Apart"
        name="Distance of the starts, as a share of the diagonal of the box"
        value={apart}
        initial={USUAL_APART}
        track={TRACK}
        refuse={(value) => (value >= 1e-8 && value <= 0.1 ? null : "From 1e−8 to 0.1.")}
        onChange={change}
      />
      <p>
        {short(apartOf(scenario, run))} in x and y.
        {apart < FINEST_APART &&
          " The map is computed in float32, which rounds such a distance: below some 5e−5 of the box it shows rounding. The curves are in float64."}
      </p>
    </>
  )
}
