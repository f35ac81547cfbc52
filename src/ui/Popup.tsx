import type { Popover } from "radix-ui"
import type { ComponentProps, ReactElement } from "react"
import { OnFirstUse } from "./OnFirstUse.tsx"
import styles from "./Popup.module.css"

interface Props extends ComponentProps<typeof Popover.Content> {
  /** The button that opens it. */
  readonly trigger: ReactElement
  /** Name for screen readers. */
  readonly label: string
  /** Given with `onOpenChange` where something else closes it, too. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

/** A button and the small floating panel that it opens. */
export function Popup({ trigger, label, open, onOpenChange, className, ...content }: Props) {
  const control = open === undefined ? { defaultOpen: true } : { open }
  return (
    <OnFirstUse trigger={trigger} popup="dialog" open={open} onOpen={() => onOpenChange?.(true)}>
      {({ Popover }) => (
        <Popover.Root {...control} {...(onOpenChange && { onOpenChange })}>
          <Popover.Trigger asChild>{trigger}</Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              {...content}
              className={`${styles.popup} ${className}`}
              collisionPadding={8}
              aria-label={label}
            />
          </Popover.Portal>
        </Popover.Root>
      )}
    </OnFirstUse>
  )
}
