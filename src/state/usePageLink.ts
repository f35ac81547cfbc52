import type { MouseEvent } from "react"
import { type Page, queryWith } from "./page.ts"
import { useRavine } from "./react.ts"

/** Returns what makes an anchor a link to a page: it opens without a reload, and in a new tab as any other link. */
export function usePageLink(page: Page | null) {
  const { store } = useRavine()
  return {
    href: `${location.pathname}${queryWith(location.search, page)}${location.hash}`,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      store.getState().show(page)
    },
  }
}
