import { Repeat } from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./LoopButton.module.css"

/** Whether playback begins again at the end. */
export function LoopButton() {
  const { store } = useRavine()
  const isOn = useRavineState(({ scenario }) => scenario.view.loop ?? false)
  return (
    <Button
      look="icon"
      className={styles.loop}
      aria-label="Loop"
      aria-pressed={isOn}
      title="Loop (L)"
      onClick={() => store.getState().setLoop(!isOn)}
    >
      <Repeat size={16} strokeWidth={1.5} aria-hidden="true" />
    </Button>
  )
}
