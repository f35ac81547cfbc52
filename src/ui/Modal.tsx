import { X } from "lucide-react"
import type { ReactElement, ReactNode } from "react"
import { Button } from "./Button.tsx"
import styles from "./Modal.module.css"
import { OnFirstUse } from "./OnFirstUse.tsx"

interface Props {
  readonly title: string
  /** Opens the dialog; absent where `open` is controlled. */
  readonly trigger?: ReactElement
  readonly open?: boolean
  onOpenChange?(open: boolean): void
  readonly children: ReactNode
}

/** A dialog in the middle of the page. */
export function Modal({ title, trigger, open, onOpenChange, children }: Props) {
  const control = open === undefined ? { defaultOpen: true } : { open }
  return (
    <OnFirstUse trigger={trigger} popup="dialog" open={open} onOpen={() => onOpenChange?.(true)}>
      {({ Dialog }) => (
        <Dialog.Root {...control} {...(onOpenChange && { onOpenChange })}>
          {trigger && <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>}
          <Dialog.Portal>
            <Dialog.Overlay className={styles.overlay} />
            <Dialog.Content className={styles.content} aria-describedby={undefined}>
              <header className={styles.header}>
                <Dialog.Title className={styles.title}>{title}</Dialog.Title>
                <Dialog.Close asChild>
                  <Button look="icon" aria-label="Close">
                    <X size={16} strokeWidth={1.5} aria-hidden="true" />
                  </Button>
                </Dialog.Close>
              </header>
              {children}
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </OnFirstUse>
  )
}
