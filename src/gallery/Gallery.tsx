import { X } from "lucide-react"
import { useEffect, useRef } from "react"
import { describedMethods } from "../catalog/texts.ts"
import type { Page } from "../state/page.ts"
import { useRavine } from "../state/react.ts"
import { usePageLink } from "../state/usePageLink.ts"
import { Button } from "../ui/Button.tsx"
import tabs from "../ui/Tabs.module.css"
import { ChoosePage } from "./ChoosePage.tsx"
import styles from "./Gallery.module.css"
import { MethodPage } from "./MethodPage.tsx"
import { MethodsPage } from "./MethodsPage.tsx"

const TABS = [
  { page: "methods", name: "Methods" },
  { page: "choose", name: "How to choose" },
] as const

/** The pages over the landscape: all methods, one of them, and how to choose. */
export function Gallery({ page }: { readonly page: Page }) {
  const { store } = useRavine()
  const host = useRef<HTMLElement>(null)
  usePlace(host, page)
  const method = describedMethods.find(({ id }) => id === page.method)
  return (
    <main ref={host} className={styles.gallery} tabIndex={-1} aria-label={titleOf(page)}>
      <title>{`${method?.name ?? titleOf(page)} · Ravine`}</title>
      <div className={styles.bar}>
        <nav className={tabs.tabs} aria-label="Pages">
          {TABS.map(({ page: tab, name }) => (
            <Tab key={tab} tab={tab} name={name} page={page} />
          ))}
        </nav>
        <Button
          look="icon"
          aria-label="Back to the landscape"
          title="Back to the landscape (Esc)"
          onClick={() => store.getState().show(null)}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      </div>
      {page.page === "choose" && <ChoosePage />}
      {page.page === "methods" && method && <MethodPage method={method} page={page} />}
      {page.page === "methods" && !method && <MethodsPage page={page} />}
    </main>
  )
}

const titleOf = ({ page }: Page): string => TABS.find((tab) => tab.page === page)!.name

interface TabProps {
  readonly tab: Page["page"]
  readonly name: string
  readonly page: Page
}

/** A tab leads to its page; from a method to the list as it was left. */
function Tab({ tab, name, page }: TabProps) {
  const { method, ...rest } = page
  const link = usePageLink(tab === page.page ? rest : { page: tab })
  const isOpen = tab === page.page
  return (
    <a {...link} aria-current={!isOpen ? undefined : method ? "true" : "page"}>
      {name}
    </a>
  )
}

/** Opens every page at its top with the focus on it, and the list where it was left. */
function usePlace(host: { readonly current: HTMLElement | null }, { page, method = "" }: Page) {
  const left = useRef(new Map<string, number>())
  const place = `${page} ${method}`
  useEffect(() => {
    const element = host.current!
    const places = left.current
    element.scrollTop = method ? 0 : (places.get(place) ?? 0)
    element.focus({ preventScroll: true })
    const remember = () => places.set(place, element.scrollTop)
    element.addEventListener("scroll", remember, { passive: true })
    return () => element.removeEventListener("scroll", remember)
  }, [host, place, method])
}
