import { SlidersHorizontal } from "lucide-react"
import type { KeyboardEvent } from "react"
import { describedMethods } from "../catalog/texts.ts"
import { FAMILIES } from "../core/method.ts"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { CheckRow } from "../ui/CheckRow.tsx"
import styles from "./Filters.module.css"
import { ASKS, type Filter, find, MEMORIES, NO_FILTER } from "./filter.ts"
import { ASK_NAMES, familyName, MEMORY_NAMES } from "./words.ts"
import { YearField } from "./YearField.tsx"

interface Props {
  readonly filter: Filter
  onChange(change: Partial<Filter>): void
}

/** What narrows the list of methods down. */
export function Filters({ filter, onChange: change }: Props) {
  const { search, sort } = filter
  const isNarrow = JSON.stringify({ ...NO_FILTER, search, sort }) !== JSON.stringify(filter)
  return (
    <search className={styles.filters}>
      <SearchField value={search} onChange={(text) => change({ search: text })} />
      <details className={styles.more} open={matchMedia("(min-width: 760px)").matches}>
        <summary>
          <SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden="true" />
          Filters
        </summary>
        <Facets filter={filter} onChange={change} />
        <fieldset className={styles.years}>
          <legend>Year</legend>
          <YearField label="From" value={filter.from} onChange={(from) => change({ from })} />
          <YearField label="to" value={filter.to} onChange={(to) => change({ to })} />
        </fieldset>
        <Button
          look="line"
          disabled={!isNarrow}
          title={isNarrow ? undefined : "Nothing is filtered"}
          onClick={() => change({ ...NO_FILTER, search, sort })}
        >
          Clear filters
        </Button>
      </details>
    </search>
  )
}

function Facets({ filter, onChange }: Props) {
  const rest = { filter, onChange }
  return (
    <>
      <Facet
        legend="Family"
        name={familyName}
        options={FAMILIES}
        chosen={filter.families}
        with={(families) => ({ families })}
        {...rest}
      />
      <Facet
        legend="Asks for"
        name={(ask) => ASK_NAMES[ask]}
        options={ASKS}
        chosen={filter.asks}
        with={(asks) => ({ asks })}
        {...rest}
      />
      <Facet
        legend="Keeps per parameter"
        name={(memory) => MEMORY_NAMES[memory]}
        options={MEMORIES}
        chosen={filter.memories}
        with={(memories) => ({ memories })}
        {...rest}
      />
    </>
  )
}

interface SearchProps {
  readonly value: string
  onChange(text: string): void
}

/** Escape empties the field, and in an empty one leaves the page as it does elsewhere. */
function SearchField({ value, onChange }: SearchProps) {
  const { store } = useRavine()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    if (value) onChange("")
    else store.getState().show(null)
  }
  return (
    <input
      className={styles.search}
      type="search"
      aria-label="Search methods"
      placeholder="Search"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

interface FacetProps<T extends string> {
  readonly legend: string
  readonly options: readonly T[]
  readonly chosen: readonly T[]
  readonly filter: Filter
  name(option: T): string
  with(chosen: readonly T[]): Partial<Filter>
  onChange(change: Partial<Filter>): void
}

/** Options of one kind, each with the number of methods that it alone would leave; those without any are left out. */
function Facet<T extends string>(props: FacetProps<T>) {
  const { legend, options, chosen, filter, name, with: changeOf, onChange } = props
  const countOf = (option: T) => find(describedMethods, { ...filter, ...changeOf([option]) }).length
  const exists = (option: T) =>
    find(describedMethods, { ...NO_FILTER, ...changeOf([option]) }).length > 0
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.filter(exists).map((option) => (
        <CheckRow
          key={option}
          checked={chosen.includes(option)}
          onChange={(checked) =>
            onChange(
              changeOf(checked ? [...chosen, option] : chosen.filter((other) => other !== option)),
            )
          }
        >
          <span className={styles.option}>
            {name(option)} <small>{countOf(option)}</small>
          </span>
        </CheckRow>
      ))}
    </fieldset>
  )
}
