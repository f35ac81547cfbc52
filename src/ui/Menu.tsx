import type { ReactElement, ReactNode } from "react"
import styles from "./Menu.module.css"
import { OnFirstUse, overlays } from "./OnFirstUse.tsx"

interface Props {
  readonly label: string
  readonly trigger: ReactElement
  readonly children: ReactNode
}

/** A list of actions that a button opens. */
export function Menu({ label, trigger, children }: Props) {
  return (
    <OnFirstUse trigger={trigger} popup="menu">
      {({ DropdownMenu }) => (
        <DropdownMenu.Root modal={false} defaultOpen>
          <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              className={styles.menu}
              align="end"
              sideOffset={4}
              collisionPadding={8}
              aria-label={label}
            >
              {children}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </OnFirstUse>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  /** The keys that do the same. */
  readonly keys?: string
  readonly disabled?: boolean
  readonly danger?: boolean
  onSelect(): void
}

export function MenuItem({ icon, children, keys, disabled, danger, onSelect }: ItemProps) {
  const { DropdownMenu } = overlays()
  return (
    <DropdownMenu.Item
      className={`${styles.item} ${danger ? styles.danger : ""}`}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      {icon}
      <span>{children}</span>
      {keys && <kbd>{keys}</kbd>}
    </DropdownMenu.Item>
  )
}

export function MenuLine() {
  const { DropdownMenu } = overlays()
  return <DropdownMenu.Separator className={styles.line} />
}

interface GridProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly name: string
    readonly mark: ReactNode
  }[]
  onChange(value: T): void
}

/** A choice within a menu that is seen at once, four in a row. */
export function MenuGrid<T extends string>({ label, value, options, onChange }: GridProps<T>) {
  const { DropdownMenu } = overlays()
  return (
    <DropdownMenu.RadioGroup
      className={styles.grid}
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          className={styles.cell}
          value={option.value}
          aria-label={option.name}
        >
          {option.mark}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
