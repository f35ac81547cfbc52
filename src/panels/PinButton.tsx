import { Pin } from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./PinButton.module.css"
import type { NamedQuantity } from "./quantity.ts"

/** Keeps a chart in its place while others give way. */
export function PinButton({ quantity: { id, name } }: { readonly quantity: NamedQuantity }) {
  const { store } = useRavine()
  const isPinned = useRavineState(({ scenario }) => scenario.view.pinned?.includes(id) ?? false)
  const toggle = () => {
    const { scenario, look } = store.getState()
    const others = (scenario.view.pinned ?? []).filter((other) => other !== id)
    const pinned = isPinned ? others : [...others, id]
    look({ pinned: pinned.length > 0 ? pinned : undefined })
  }
  return (
    <Button
      look="icon"
      className={styles.pin}
      aria-label={`Pin ${name.toLowerCase()}`}
      aria-pressed={isPinned}
      title={isPinned ? "Unpin: the chart may give way to others" : "Pin: the chart always stays"}
      onClick={toggle}
    >
      <Pin
        size={14}
        strokeWidth={1.5}
        fill={isPinned ? "currentColor" : "none"}
        aria-hidden="true"
      />
    </Button>
  )
}
