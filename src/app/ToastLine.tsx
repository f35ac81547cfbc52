import { X } from "lucide-react"
import { useEffect } from "react"
import { useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./Notice.module.css"

/** Milliseconds that a note stays; errors stay until they are closed. */
const STAY = 4000

/** What has just happened, at the bottom of what it stands in. */
export function ToastLine() {
  const toast = useRavineState((state) => state.toast)
  const tell = useRavineState((state) => state.tell)
  useEffect(() => {
    if (toast?.kind !== "note") return
    const timer = setTimeout(() => tell(null), STAY)
    return () => clearTimeout(timer)
  }, [toast, tell])
  if (!toast) return null
  return (
    <div className={styles.toast} role={toast.kind === "error" ? "alert" : "status"}>
      {toast.text}
      <Button look="icon" aria-label="Close" onClick={() => tell(null)}>
        <X size={14} strokeWidth={1.5} aria-hidden="true" />
      </Button>
    </div>
  )
}
