import { Scan } from "lucide-react"
import { useRavineState } from "../state/react.ts"
import { hasHandles } from "../state/viewSlice.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./EditBoxButton.module.css"

/** Gives the objective's box handles on the landscape, and takes them away again. */
export function EditBoxButton() {
  const isEditing = useRavineState(hasHandles)
  const editBox = useRavineState((state) => state.editBox)
  return (
    <Button
      className={styles.edit}
      aria-pressed={isEditing}
      title={isEditing ? "Done (Esc)" : "Drag the sides and corners of the box on the landscape"}
      onClick={() => editBox(!isEditing)}
    >
      <Scan size={14} strokeWidth={1.5} aria-hidden="true" />
      Edit on the map
    </Button>
  )
}
