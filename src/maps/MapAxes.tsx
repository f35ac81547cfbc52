import styles from "./MapPlot.module.css"
import type { MapAxis, MapFrame } from "./mapFrame.ts"

interface Props {
  readonly axes: readonly [MapAxis, MapAxis]
  readonly frame: MapFrame
}

/** Ticks and names beside a map, below it and to its left. */
export function MapAxes({ axes: [across, up], frame: { size, ticks } }: Props) {
  const [below, left] = ticks
  return (
    <svg className={styles.axes} aria-hidden="true">
      {below.map(({ at, text }) => (
        <g key={text} transform={`translate(${at} ${size.height})`}>
          <line y2={4} />
          <text y={6} dy="0.8em" textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {left.map(({ at, text }) => (
        <g key={text} transform={`translate(0 ${at})`}>
          <line x2={-4} />
          <text x={-7} dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <text
        className={styles.label}
        x={size.width / 2}
        y={size.height}
        dy="2.9em"
        textAnchor="middle"
      >
        {across.label}
      </text>
      <text
        className={styles.label}
        transform={`translate(0 ${size.height / 2}) rotate(-90)`}
        dy="-3.1em"
        textAnchor="middle"
      >
        {up.label}
      </text>
    </svg>
  )
}
