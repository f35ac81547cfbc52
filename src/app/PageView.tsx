import { lazy, Suspense, useLayoutEffect } from "react"
import { isCovering, type Page } from "../state/page.ts"
import { useRavineState } from "../state/react.ts"
import styles from "./App.module.css"
import { ToastLine } from "./ToastLine.tsx"

const Gallery = lazy(async () => ({ default: (await import("../gallery/Gallery.tsx")).Gallery }))
const Schedule = lazy(async () => ({
  default: (await import("../schedule/SchedulePage.tsx")).SchedulePage,
}))

const Maps = lazy(async () => ({ default: (await import("../maps/MapsPage.tsx")).MapsPage }))

/** The page that lies over everything, if one does. */
export function PageView() {
  const page = useRavineState((state) => state.page)
  return page && isCovering(page) && <Cover page={page} />
}

/** What stands in the place of the landscape and the charts, if something does. */
export function ReplacingView() {
  const name = useRavineState((state) => state.page?.page)
  const isOpen = name === "schedule" || name === "maps"
  return (
    isOpen && (
      <div className={styles.view}>
        <Suspense>{name === "schedule" ? <Schedule /> : <Maps />}</Suspense>
        <ToastLine />
      </div>
    )
  )
}

/** Gives the focus back, when it goes, to whatever had it before. */
function Cover({ page }: { readonly page: Page }) {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      // What is covered can take the focus only after it has been uncovered.
      if (before instanceof HTMLElement) setTimeout(() => before.focus({ preventScroll: true }))
    }
  }, [])
  return (
    <div className={styles.page}>
      <Suspense>
        <Gallery page={page} />
      </Suspense>
    </div>
  )
}
