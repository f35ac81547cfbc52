import { useMemo } from "react"
import { highestOf, ratesOf } from "../catalog/rates.ts"
import type { ScheduleSpec } from "../core/scenario.ts"
import styles from "./SchedulePicture.module.css"

/** Steps of a picture, which are its width, and its height. */
const STEPS = 100
const HEIGHT = 40

/** The curve of a schedule in small, drawn from its formula. */
export function SchedulePicture({ spec, budget = STEPS }: { spec: ScheduleSpec; budget?: number }) {
  const path = useMemo(() => pathOf(spec, budget), [spec, budget])
  return (
    <svg
      className={styles.picture}
      viewBox={`-2 -4 ${STEPS + 4} ${HEIGHT + 8}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}

function pathOf(spec: ScheduleSpec, budget: number): string {
  const all = ratesOf(spec, budget, 1)
  const every = (all.length - 1) / (STEPS - 1)
  const rates = Array.from({ length: STEPS }, (_, i) => all[Math.round(i * every)]!)
  const top = highestOf(rates) || 1
  const isInLine = (t: number) => rates[t - 1] === rates[t] && rates[t] === rates[t + 1]
  const points = rates.map(
    (rate, t) =>
      `${((t * STEPS) / (STEPS - 1)).toFixed(1)} ${(HEIGHT * (1 - rate / top)).toFixed(1)}`,
  )
  return `M${points.filter((_, t) => !isInLine(t)).join("L")}`
}
