import { lazy, Suspense } from "react"
import styles from "./App.module.css"

const Charts = lazy(async () => ({ default: (await import("../panels/Charts.tsx")).Charts }))

/** The charts, which the landscape does not wait for; their room is kept. */
export function LazyCharts({ stacked = false }: { readonly stacked?: boolean }) {
  return (
    <Suspense fallback={<section className={stacked ? undefined : styles.room} />}>
      <Charts stacked={stacked} />
    </Suspense>
  )
}
