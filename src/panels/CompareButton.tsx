import { EqualApproximately } from "lucide-react"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"

/** Opens the table of which methods keep their path. */
export function CompareButton() {
  const { store } = useRavine()
  return (
    <Button
      title="Which methods keep their path on a rotated, scaled or moved surface (I)"
      aria-haspopup="dialog"
      onClick={() => store.getState().compare(true)}
    >
      <EqualApproximately size={14} strokeWidth={1.5} aria-hidden="true" />
      Invariance
    </Button>
  )
}
