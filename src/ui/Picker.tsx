import { ChevronDown } from "lucide-react"
import { type ReactElement, useState } from "react"
import { OnFirstUse } from "./OnFirstUse.tsx"
import styles from "./Picker.module.css"
import { type PickerItem, PickerList } from "./PickerList.tsx"

interface Props {
  /** What is chosen: "Surface". */
  readonly label: string
  readonly items: readonly PickerItem[]
  /** The chosen id; absent where picking is an action. */
  readonly value?: string
  onPick(id: string): void
  /** Grey text beside the chosen name. */
  readonly hint?: string
  /** Shown where nothing of the list is chosen. */
  readonly placeholder?: string
  /** Replaces the select box. */
  readonly children?: ReactElement
  readonly compact?: boolean
}

/** A select box whose list can be searched once it is long. */
export function Picker({
  label,
  items,
  value,
  onPick,
  hint,
  placeholder = "Choose",
  children,
  compact,
}: Props) {
  const [open, setOpen] = useState(false)
  const chosen = items.find(({ id }) => id === value)
  const pick = (id: string) => {
    setOpen(false)
    onPick(id)
  }
  const trigger = children ?? (
    <button
      type="button"
      className={`${styles.select} ${compact ? styles.compact : ""}`}
      aria-label={`${label}: ${chosen?.name ?? placeholder}`}
      aria-haspopup="listbox"
    >
      <span className={styles.name}>{chosen?.name ?? placeholder}</span>
      {hint && <small>{hint}</small>}
      <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
    </button>
  )
  return (
    <OnFirstUse trigger={trigger} popup="listbox" onOpen={() => setOpen(true)}>
      {({ Popover }) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger asChild>{trigger}</Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              className={`${styles.menu} ${items.some(({ picture }) => picture) ? styles.pictured : ""}`}
              align="start"
              sideOffset={4}
              collisionPadding={8}
              aria-label={label}
            >
              <PickerList label={label} items={items} value={value} onPick={pick} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </OnFirstUse>
  )
}
