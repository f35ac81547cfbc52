import { type KeyboardEvent, useDeferredValue } from "react"
import { describedMethods } from "../catalog/texts.ts"
import { FAMILIES } from "../core/method.ts"
import type { Page } from "../state/page.ts"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import { Filters } from "./Filters.tsx"
import { type Filter, find, NO_FILTER, pageOf, readFilter, SORTS } from "./filter.ts"
import { MethodRow } from "./MethodRow.tsx"
import styles from "./MethodsPage.module.css"
import { familyName, SORT_NAMES } from "./words.ts"

const SORT_OPTIONS = SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))

/** All methods: searched, narrowed down and sorted. */
export function MethodsPage({ page }: { readonly page: Page }) {
  const { store } = useRavine()
  const filter = readFilter(page)
  const found = useDeferredValue(find(describedMethods, filter))
  const narrow = (change: Partial<Filter>) =>
    store.getState().show(pageOf({ ...filter, ...change }))
  const all = describedMethods.length
  const count = found.length === all ? `${all} methods` : `${found.length} of ${all} methods`
  return (
    <div className={styles.page}>
      <Head />
      <Filters filter={filter} onChange={narrow} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from link to link, as Tab does. */}
      <div onKeyDown={goByArrows}>
        <div className={styles.bar}>
          <p role="status">{count}</p>
          <Segmented
            label="Sort by"
            value={filter.sort}
            options={SORT_OPTIONS}
            onChange={(sort) => narrow({ sort })}
          />
        </div>
        {found.length === 0 && (
          <p className={styles.none}>
            No method is all of that.
            <Button look="line" onClick={() => narrow({ ...NO_FILTER, sort: filter.sort })}>
              Show all
            </Button>
          </p>
        )}
        <Groups found={found} filter={filter} page={page} />
      </div>
    </div>
  )
}

function Head() {
  return (
    <header className={styles.head}>
      <h2>Methods</h2>
      <p>
        Every method that the playground runs, each on one equation. The pictures show all of them
        on Himmelblau’s surface at their defaults, untuned: toy landscapes do not rank optimizers
        for training networks.
      </p>
    </header>
  )
}

interface GroupsProps {
  readonly found: ReturnType<typeof find>
  readonly filter: Filter
  readonly page: Page
}

/** The list, under the names of the families where it is in their order. */
function Groups({ found, filter, page }: GroupsProps) {
  const groups =
    filter.sort === "family"
      ? FAMILIES.map((family) => ({
          name: familyName(family),
          methods: found.filter((method) => method.family === family),
        })).filter(({ methods }) => methods.length > 0)
      : [{ name: "", methods: found }]
  return groups.map(({ name, methods }) => (
    <section key={name}>
      {name && <h3 className={styles.family}>{name}</h3>}
      <ul className={styles.list}>
        {methods.map((method) => (
          <MethodRow key={method.id} method={method} page={page} isNamed={!name} />
        ))}
      </ul>
    </section>
  ))
}

function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("li a")]
  const next = links[links.indexOf(event.target as HTMLElement) + direction]
  if (direction === 0 || !links.includes(event.target as HTMLElement) || !next) return
  event.preventDefault()
  next.focus()
}
