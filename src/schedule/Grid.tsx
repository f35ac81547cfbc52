import { whole } from "../ui/numberText.ts"
import type { Axes } from "./axes.ts"
import styles from "./Plot.module.css"

/** Gridlines, ticks and the axis of steps. */
export function Grid({ axes }: { readonly axes: Axes }) {
  const { left, right, bottom, x, y, steps, rates } = axes
  const [last] = steps.slice(-1)
  return (
    <g className={styles.grid}>
      {rates.map(({ value, text }) => (
        <g key={value} transform={`translate(0 ${Math.round(y(value)) + 0.5})`}>
          <line x1={left} x2={right} />
          <text x={left} dx="-0.7em" dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={left} x2={right} y1={bottom + 0.5} y2={bottom + 0.5} />
      {steps.map((step) => (
        <g key={step} transform={`translate(${Math.round(x(step)) + 0.5} ${bottom})`}>
          <line className={styles.axis} y2={4} />
          <text y={6} dy="0.8em" textAnchor="middle">
            {whole(step)}
          </text>
          {step === last && (
            <text y={6} dx={`${0.5 + 0.32 * String(step).length}em`} dy="0.8em">
              steps
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
