import styles from "./Picker.module.css"
import type { PickerItem } from "./PickerList.tsx"

interface Props {
  readonly items: readonly PickerItem[]
  /** Under the names of their groups. */
  readonly grouped: boolean
  readonly chosen: string | undefined
  readonly active: string | undefined
  /** The element of an option. */
  idOf(item: string): string
  onPoint(item: string): void
  onPick(item: string): void
}

/** The options of a list, each group under its name. */
export function Options({ items, grouped, ...props }: Props) {
  if (!grouped) return items.map((item) => <Option key={item.id} item={item} {...props} />)
  return runsOf(items).map(({ group, members }) => {
    const options = members.map((item) => <Option key={item.id} item={item} {...props} />)
    if (!group) return options
    const heading = props.idOf(`group ${group}`).replaceAll(" ", "-")
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
      <div key={group} role="group" aria-labelledby={heading}>
        <div id={heading} className={styles.heading} role="presentation">
          {group}
        </div>
        {options}
      </div>
    )
  })
}

/** Splits items where the group changes. */
function runsOf(items: readonly PickerItem[]) {
  const runs: { readonly group: string | undefined; readonly members: PickerItem[] }[] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && last.group === item.group) last.members.push(item)
    else runs.push({ group: item.group, members: [item] })
  }
  return runs
}

interface OptionProps extends Omit<Props, "items" | "grouped"> {
  readonly item: PickerItem
}

function Option({ item, chosen, active, idOf, onPoint, onPick }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the search field or the list.
    // biome-ignore lint/a11y/useFocusableInteractive: options are active descendants.
    <div
      id={idOf(item.id)}
      className={styles.option}
      role="option"
      aria-selected={item.id === chosen}
      data-active={item.id === active || undefined}
      onPointerMove={() => onPoint(item.id)}
      onClick={() => onPick(item.id)}
    >
      {item.picture}
      <div>
        <span>{item.name}</span>
        {item.hint && <small>{item.hint}</small>}
      </div>
    </div>
  )
}
