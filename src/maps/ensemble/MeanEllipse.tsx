import { eigen } from "../../analysis/eigen.ts"
import type { Snapshot } from "../../core/ensemble.ts"
import type { MapFrame } from "../mapFrame.ts"
import styles from "./DensityPlot.module.css"

/** Standard deviations from the mean to the ellipse. */
const DEVIATIONS = 2
const CORNERS = 72

/** The mean of the members, and the ellipse of two standard deviations around it. */
export function MeanEllipse({
  snapshot: { mean, covariance },
  frame,
}: {
  readonly snapshot: Snapshot
  readonly frame: MapFrame
}) {
  if (!mean.every(Number.isFinite)) return null
  const { largest, smallest, angle } = eigen(covariance)
  const [a, b] = [largest, smallest].map((one) => DEVIATIONS * Math.sqrt(Math.max(one, 0))) as [
    number,
    number,
  ]
  const corners = Array.from({ length: CORNERS }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS
    const [along, across] = [a * Math.cos(turn), b * Math.sin(turn)]
    const x = mean[0] + along * Math.cos(angle) - across * Math.sin(angle)
    const y = mean[1] + along * Math.sin(angle) + across * Math.cos(angle)
    return `${frame.x(x).toFixed(1)} ${frame.y(y).toFixed(1)}`
  })
  const d = `M${corners.join("L")}Z`
  return (
    <>
      <path className={styles.ellipse} d={d} />
      <path className={styles.ellipse} d={d} />
      <circle className={styles.mean} cx={frame.x(mean[0])} cy={frame.y(mean[1])} r={4} />
    </>
  )
}
