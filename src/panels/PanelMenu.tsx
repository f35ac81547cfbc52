import { ChartSpline } from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Popup } from "../ui/Popup.tsx"
import styles from "./PanelMenu.module.css"
import { chosenQuantities, MOST, quantities } from "./quantityList.ts"
import { SmoothingRow } from "./SmoothingRow.tsx"

/** Chooses the charts, one to six. */
export function PanelMenu() {
  return (
    <Popup
      trigger={
        <Button look="icon" className={styles.button} aria-label="Choose charts" title="Charts">
          <ChartSpline size={14} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
      className={styles.menu}
      align="end"
      side="top"
      sideOffset={6}
      label="Charts"
    >
      <QuantityBoxes />
      <SmoothingRow />
    </Popup>
  )
}

function QuantityBoxes() {
  const { store } = useRavine()
  const view = useRavineState(({ scenario }) => scenario.view)
  const chosen = chosenQuantities(view).map(({ id }) => id)
  const toggle = (id: string) => {
    const panels = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
    const order = quantities
      .map((quantity) => quantity.id)
      .filter((other) => panels.includes(other))
    store
      .getState()
      .look({ panels: order, pinned: view.pinned?.filter((pin) => order.includes(pin)) })
    if (!chosen.includes(id)) store.getState().setPanel(id)
  }
  return (
    <fieldset className={styles.boxes}>
      <legend>Charts</legend>
      {quantities.map(({ id, name }) => {
        const isChosen = chosen.includes(id)
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen ? chosen.length === 1 : chosen.length === MOST}
              onChange={() => toggle(id)}
            />
            {name}
          </label>
        )
      })}
    </fieldset>
  )
}
