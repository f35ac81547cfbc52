import { type CSSProperties, useRef } from "react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Picker } from "../ui/Picker.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./Charts.module.css"
import { ChartsHandle } from "./ChartsHandle.tsx"
import { Chart } from "./chart/Chart.tsx"
import { remSize } from "./chart/remSize.ts"
import { useSize } from "./chart/useSize.ts"
import { PanelMenu } from "./PanelMenu.tsx"
import { PinButton } from "./PinButton.tsx"
import { placesOf, shareOut } from "./places.ts"
import type { NamedQuantity } from "./quantity.ts"
import { chosenQuantities } from "./quantityList.ts"

/** The chosen charts, as many at once as there is room for; those without a place of their own share the last one. */
export function Charts({ stacked = false }: { readonly stacked?: boolean }) {
  const host = useRef<HTMLElement>(null)
  const size = useSize(host)
  const view = useRavineState(({ scenario }) => scenario.view)
  const shared = useRavineState((state) => state.panel)
  const chosen = chosenQuantities(view)
  const places = stacked
    ? { columns: 1, rows: chosen.length }
    : placesOf(chosen.length, size, remSize())
  const { alone, sharing } = shareOut(chosen, places.columns * places.rows)
  const last = sharing.find(({ id }) => id === shared) ?? sharing[0]!
  return (
    <section
      ref={host}
      className={styles.charts}
      data-stacked={stacked || undefined}
      style={{ "--columns": places.columns } as CSSProperties}
      aria-label="Charts, linked to the step"
    >
      {!stacked && <ChartsHandle />}
      {alone.map((quantity, i) => (
        <Chart key={quantity.id} quantity={quantity}>
          <PinButton quantity={quantity} />
          {stacked && i === 0 && <PanelMenu />}
        </Chart>
      ))}
      <Chart key="last" quantity={last}>
        {sharing.length > 1 && <Sharing quantities={sharing} value={last.id} />}
        <PinButton quantity={last} />
        {(!stacked || alone.length === 0) && <PanelMenu />}
      </Chart>
    </section>
  )
}

/** Changes between the charts that share a place: a switch for two, a list for more. */
function Sharing({
  quantities,
  value,
}: {
  readonly quantities: readonly NamedQuantity[]
  readonly value: string
}) {
  const { store } = useRavine()
  const show = (id: string) => store.getState().setPanel(id)
  if (quantities.length > 2)
    return (
      <Picker label="Last chart" compact items={quantities} value={value} onPick={show}>
        <Button look="line" className={styles.others} aria-label="Show another chart here">
          {quantities.length - 1} more
        </Button>
      </Picker>
    )
  return (
    <Segmented
      label="Last chart"
      look="mini"
      value={value}
      options={quantities.map(({ id, short, name }) => ({ value: id, label: short, name }))}
      onChange={show}
    />
  )
}
