import { ChevronsDown } from "lucide-react"
import { Popover } from "radix-ui"
import { useState } from "react"
import { Button } from "../ui/Button.tsx"
import styles from "./JumpButton.module.css"
import { JumpForm } from "./JumpForm.tsx"

/** Opens the jump to a loss. */
export function JumpButton() {
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button look="icon" aria-label="Jump to a loss" title="First below a loss">
          <ChevronsDown size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          side="top"
          sideOffset={8}
          collisionPadding={8}
          aria-label="Jump to a loss"
        >
          <JumpForm onJump={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
