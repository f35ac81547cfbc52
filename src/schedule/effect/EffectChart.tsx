import type { ReactNode } from "react"
import chart from "../../panels/chart/Chart.module.css"
import { Plot } from "../../panels/chart/Chart.tsx"
import type { Series } from "../../panels/chart/series.ts"
import { TableButton } from "../../panels/chart/TableButton.tsx"
import styles from "./Effect.module.css"

interface Props {
  readonly name: string
  readonly title: ReactNode
  /** In grey after the title. */
  readonly note: string
  readonly series: readonly Series[]
  readonly isLog?: boolean
}

/** A chart over the steps of the schedule, in a panel of its own. */
export function EffectChart({ name, title, note, series, isLog = false }: Props) {
  return (
    <figure className={`${styles.card} ${styles.chart}`} data-effect={name}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
        <small>{note}</small>
        <span className={chart.end}>
          <TableButton name={name} series={series} />
        </span>
      </figcaption>
      <Plot name={name} series={series} isLog={isLog} note={note} />
    </figure>
  )
}
