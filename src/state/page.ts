/** Views that replace the landscape and the charts; rail and transport stay. */
const VIEWS = ["schedule", "maps"] as const
/** The views, and the pages that lie over everything. */
const PAGES = ["methods", "choose", ...VIEWS] as const
type PageName = (typeof PAGES)[number]

/** What a page's part of the query may say: which page, which method, and what a list is narrowed down to. */
const KEYS = ["page", "method", "search", "family", "asks", "memory", "from", "to", "sort"] as const

/** A page over the landscape, as the query of the address names it. */
export type Page = { readonly page: PageName } & Readonly<
  Partial<Record<Exclude<(typeof KEYS)[number], "page">, string>>
>

/** Returns the page that a query such as `?page=methods&method=adam` asks for; null is the landscape. */
export function readPage(query: string): Page | null {
  const given = new URLSearchParams(query)
  const page = PAGES.find((name) => name === given.get("page"))
  if (!page) return null
  const said = KEYS.filter((key) => given.get(key)).map((key) => [key, given.get(key)!] as const)
  return { ...Object.fromEntries(said), page }
}

/** Returns the query with another page in it; what else it says (a theme) stays. */
export function queryWith(query: string, page: Page | null): string {
  const next = new URLSearchParams(query)
  for (const key of KEYS) next.delete(key)
  for (const key of KEYS) if (page?.[key]) next.set(key, page[key])
  const text = next.toString()
  return text ? `?${text}` : ""
}

/** True for a page that lies over everything, where nothing goes on and nothing is undone. */
export const isCovering = (page: Page | null): boolean =>
  page !== null && !VIEWS.some((view) => view === page.page)

/** True if both are the same page of the same method, whatever their lists are narrowed down to. */
export const isSamePlace = (a: Page | null, b: Page | null): boolean =>
  a?.page === b?.page && a?.method === b?.method
