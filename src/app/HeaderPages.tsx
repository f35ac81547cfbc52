import { isCovering, type Page } from "../state/page.ts"
import { useRavineState } from "../state/react.ts"
import { usePageLink } from "../state/usePageLink.ts"
import tabs from "../ui/Tabs.module.css"
import styles from "./HeaderPages.module.css"

/** The landscape, the views in its place and the pages over it. */
export function HeaderPages() {
  const page = useRavineState((state) => state.page)
  return (
    <nav className={`${tabs.tabs} ${styles.pages}`} aria-label="Views">
      <Tab name="Landscape" page={null} open={page === null} />
      <Tab
        name="Maps"
        page={{ page: "maps" }}
        open={page?.page === "maps"}
        title="What many runs do at once (P)"
      />
      <Tab
        name="Schedule"
        page={{ page: "schedule" }}
        open={page?.page === "schedule"}
        title="Design the learning rate (S)"
      />
      <Tab
        name="Methods"
        page={{ page: "methods" }}
        open={isCovering(page)}
        title="Gallery of methods (M)"
      />
    </nav>
  )
}

interface Props {
  readonly name: string
  readonly page: Page | null
  readonly open: boolean
  readonly title?: string
}

function Tab({ name, page, open, title }: Props) {
  return (
    <a {...usePageLink(page)} aria-current={open ? "page" : undefined} title={title}>
      {name}
    </a>
  )
}
