import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import styles from "./Picker.module.css"
import { Options } from "./PickerOptions.tsx"

export interface PickerItem {
  readonly id: string
  readonly name: string
  /** One sentence or less. */
  readonly hint?: string | undefined
  /** Stands before the name in the list. */
  readonly picture?: ReactNode
  /** Items of one group stand together, under its name. */
  readonly group?: string
}

interface Props {
  readonly label: string
  readonly items: readonly PickerItem[]
  readonly value: string | undefined
  onPick(id: string): void
}

/** Lists longer than this can be searched. */
const LONG = 8

/** The open list of a picker: focus stays in the search field, the arrow keys move the active option. */
export function PickerList({ label, items, value, onPick }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { search, searchFor, found, current, setActive } = useFound(items, value)
  const isLong = items.length > LONG
  const onKeyDown = (event: KeyboardEvent) => {
    const picks = event.key === "Enter" || (event.key === " " && !isLong)
    const to = moved(event.key, current ? found.indexOf(current) : -1, found.length)
    if (picks && current) onPick(current.id)
    if (found[to]) setActive(found[to].id)
    if (picks || found[to]) event.preventDefault()
    list.current?.querySelectorAll("[role=option]")[to]?.scrollIntoView({ block: "nearest" })
  }
  useEffect(() => {
    // A popover has its size in the next frame.
    const frame = requestAnimationFrame(() => showChosen(list.current!))
    return () => cancelAnimationFrame(frame)
  }, [])
  const keys = {
    "aria-controls": id,
    "aria-activedescendant": current ? `${id}-${current.id}` : undefined,
    onKeyDown,
  }
  const listbox = { ref: list, id, role: "listbox", "aria-label": label, className: styles.list }
  return (
    <>
      {isLong && <Search label={label} value={search} onSearch={searchFor} keys={keys} />}
      <div {...listbox} tabIndex={isLong ? -1 : 0} {...(isLong ? {} : keys)}>
        <Options
          items={found}
          grouped={search === ""}
          idOf={(item) => `${id}-${item}`}
          chosen={value}
          active={current?.id}
          onPoint={setActive}
          onPick={onPick}
        />
      </div>
      {found.length === 0 && <p className={styles.none}>Nothing found.</p>}
    </>
  )
}

/** The items that are found, and the one that Enter would pick. */
function useFound(items: readonly PickerItem[], value: string | undefined) {
  const [search, setSearch] = useState("")
  const [active, setActive] = useState(value)
  const found = findItems(items, search)
  const current = found.find((item) => item.id === active) ?? found[0]
  const searchFor = (text: string) => {
    setSearch(text)
    setActive(undefined)
  }
  return { search, searchFor, found, current, setActive }
}

interface SearchProps {
  readonly label: string
  readonly value: string
  readonly keys: object
  onSearch(text: string): void
}

function Search({ label, value, keys, onSearch }: SearchProps) {
  return (
    <input
      className={styles.search}
      role="combobox"
      aria-expanded="true"
      aria-label={`Search ${label.toLowerCase()}`}
      placeholder="Search"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onSearch(event.target.value)}
      {...keys}
    />
  )
}

/** Scrolls a list that opens to what is chosen, without moving the page. */
function showChosen(list: HTMLElement): void {
  const chosen = list.querySelector("[aria-selected=true]")
  if (!chosen) return
  const below = chosen.getBoundingClientRect().top - list.getBoundingClientRect().top
  list.scrollTop = below - list.clientHeight / 3
}

/** Returns the items with all words, those with them in their name first. */
function findItems(items: readonly PickerItem[], search: string): readonly PickerItem[] {
  const found = items.filter(({ name, hint = "", group = "" }) =>
    matches(`${name} ${hint} ${group}`, search),
  )
  const [named, hinted] = [true, false].map((inName) =>
    found.filter(({ name }) => matches(name, search) === inName),
  )
  return [...named!, ...hinted!]
}

const matches = (text: string, search: string) =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))

function moved(key: string, from: number, count: number): number {
  if (key === "ArrowDown") return Math.min(from + 1, count - 1)
  if (key === "ArrowUp") return Math.max(from - 1, 0)
  if (key === "Home") return 0
  if (key === "End") return count - 1
  return -1
}
