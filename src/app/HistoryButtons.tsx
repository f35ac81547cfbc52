import { Redo2, Undo2 } from "lucide-react"
import { useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { historyKeys } from "./historyKeys.ts"

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const

/** Undo and redo. */
export function HistoryButtons() {
  const { past, future } = useRavineState((state) => state.history)
  const undo = useRavineState((state) => state.undo)
  const redo = useRavineState((state) => state.redo)
  const keys = historyKeys()
  return (
    <>
      <Button
        look="icon"
        aria-label="Undo"
        title={past.length > 0 ? `Undo (${keys.undo})` : "Nothing to undo"}
        disabled={past.length === 0}
        onClick={undo}
      >
        <Undo2 {...ICON} />
      </Button>
      <Button
        look="icon"
        aria-label="Redo"
        title={future.length > 0 ? `Redo (${keys.redo})` : "Nothing to redo"}
        disabled={future.length === 0}
        onClick={redo}
      >
        <Redo2 {...ICON} />
      </Button>
    </>
  )
}
