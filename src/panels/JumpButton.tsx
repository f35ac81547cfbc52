import { ChevronsDown } from "lucide-react"
import { useState } from "react"
import { Button } from "../ui/Button.tsx"
import { Popup } from "../ui/Popup.tsx"
import styles from "./JumpButton.module.css"
import { JumpForm } from "./JumpForm.tsx"

/** Opens the jump to a loss. */
export function JumpButton() {
  const [open, setOpen] = useState(false)
  return (
    <Popup
      trigger={
        <Button look="icon" aria-label="Jump to a loss" title="First below a loss">
          <ChevronsDown size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      className={styles.popover}
      side="top"
      sideOffset={8}
      label="Jump to a loss"
    >
      <JumpForm onJump={() => setOpen(false)} />
    </Popup>
  )
}
