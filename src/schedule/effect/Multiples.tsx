import { useMemo, useState } from "react"
import { Plot } from "../../panels/chart/Chart.tsx"
import type { Series } from "../../panels/chart/series.ts"
import { SchedulePicture } from "../../panels/SchedulePicture.tsx"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Segmented } from "../../ui/Segmented.tsx"
import { Swatch } from "../../ui/Swatch.tsx"
import styles from "./Effect.module.css"
import type { Quality } from "./effectSeries.ts"
import { groupName, runLabels } from "./labels.ts"
import own from "./Multiples.module.css"
import type { Ensemble } from "./seeds.ts"

const QUALITIES = [
  { value: "loss", label: "Loss" },
  { value: "gradient", label: "Gradient norm" },
  { value: "sharpness", label: "Sharpness" },
] as const

interface Props {
  readonly ensemble: Ensemble
  readonly series: Readonly<Record<Quality, readonly Series[]>>
}

/** A small chart for each run, all on the same axes, with the other runs pale behind it. */
export function Multiples({ ensemble, series }: Props) {
  const [quality, setQuality] = useState<Quality>("loss")
  const { scenario } = ensemble
  const shown = series[quality]
  const labels = runLabels(scenario)
  return (
    <section className={styles.card} aria-label="One chart for each run">
      <div className={styles.caption}>
        <h3>{groupName(scenario)}</h3>
        <small>over {scenario.view.axis ?? "steps"}, the others pale behind each</small>
        <div className={styles.copy}>
          <Segmented<Quality>
            label="Quantity of the small charts"
            value={quality}
            options={QUALITIES}
            onChange={setQuality}
          />
        </div>
      </div>
      <ul className={own.grid}>
        {shown.map(({ run }) => (
          <li key={run}>
            <Multiple
              run={run}
              name={labels[run]!}
              quality={quality}
              series={shown}
              schedule={scenario.runs[run]!.schedule ?? scenario.schedule}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OneProps {
  readonly run: number
  readonly name: string
  readonly quality: Quality
  readonly series: readonly Series[]
  readonly schedule: Ensemble["scenario"]["schedule"]
}

function Multiple({ run, name, quality, series, schedule }: OneProps) {
  const { store } = useRavine()
  const isFaint = useRavineState(({ hovered }) => hovered !== null && hovered !== run)
  const drawn = useMemo(() => inFront(series, run), [series, run])
  const { label } = QUALITIES.find(({ value }) => value === quality)!
  return (
    <figure className={own.one} data-faint={isFaint || undefined}>
      <figcaption
        className={own.name}
        onPointerEnter={() => store.getState().hover(run)}
        onPointerLeave={() => store.getState().hover(null)}
      >
        <Swatch slot={drawn.at(-1)!.slot} width={22} />
        <span>{name}</span>
        <SchedulePicture spec={schedule} />
      </figcaption>
      <Plot name={`${label} of ${name}`} series={drawn} isLog={quality !== "sharpness"} isSmall />
    </figure>
  )
}

/** The curves with one of them in front and the others pale. */
function inFront(series: readonly Series[], run: number): Series[] {
  const pale = series.filter((one) => one.run !== run).map((one) => ({ ...one, isPale: true }))
  return [...pale, series.find((one) => one.run === run)!]
}
