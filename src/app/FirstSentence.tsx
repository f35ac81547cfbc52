import { X } from "lucide-react"
import { useEffect, useState } from "react"
import { useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { firstScene } from "./firstScene.ts"
import { recall, remember } from "./memory.ts"
import styles from "./Notice.module.css"

const KEY = "ravine-visited"

/** What one sees and can do, on the first visit and until something is done. */
export function FirstSentence() {
  const untouched = useRavineState(
    ({ scenario }) =>
      scenario.objective === firstScene.objective && scenario.start === firstScene.start,
  )
  const [open, setOpen] = useState(() => recall(KEY) === null)
  const done = !open || !untouched
  useEffect(() => {
    if (done) remember(KEY, "yes")
  }, [done])
  if (done) return null
  return (
    <p className={styles.notice}>
      Four optimizers race. Click the landscape to move their start, or type your own surface.
      <Button look="icon" aria-label="Close" onClick={() => setOpen(false)}>
        <X size={14} strokeWidth={1.5} aria-hidden="true" />
      </Button>
    </p>
  )
}
