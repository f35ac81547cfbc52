import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef } from "react"
import { useRavine, useRavineState, useTraces } from "../../state/react.ts"
import type { Quantity } from "../../state/viewSlice.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./Chart.module.css"
import { drawAxes } from "./drawAxes.ts"
import { frameOf } from "./frame.ts"
import { nearestCurve } from "./nearest.ts"
import { finding, seriesOf } from "./series.ts"
import { TableButton } from "./TableButton.tsx"
import { useCurves } from "./useCurves.ts"
import { useSize } from "./useSize.ts"

interface Props {
  readonly quantity: Quantity
  /** The caption, and the same as plain words. */
  readonly title: ReactNode
  readonly name: string
  readonly log: boolean
  /** A switch at the end of the caption. */
  readonly children?: ReactNode
}

/** Curves of one quantity over the steps, for every run; a click moves the playhead. */
export function Chart({ quantity, title, name, log, children }: Props) {
  const { store } = useRavine()
  const traces = useTraces()
  const runs = useRavineState((state) => state.scenario.runs)
  const budget = useRavineState((state) => state.scenario.budget)
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const axes = useRef<SVGGElement>(null)
  const size = useSize(host)
  const series = useMemo(() => seriesOf(quantity, traces, { runs }), [quantity, traces, runs])
  const frame = useMemo(() => frameOf(series, log, budget, size), [series, log, budget, size])
  useEffect(() => drawAxes(axes.current!, frame), [frame])
  useCurves(canvas, frame)

  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    if (event.buttons & 1) store.getState().seek(frame.stepAt(x))
    const hovered = nearestCurve(frame.curves, x, y)
    if (hovered !== store.getState().hovered) store.getState().hover(hovered)
  }
  const unit = frame.plot.right + 20
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{title}</span>
        {log && <small>log</small>}
        <span className={styles.end}>
          {children}
          <TableButton name={name} series={series} budget={budget} />
        </span>
      </figcaption>
      <div
        ref={host}
        className={styles.plot}
        role="img"
        aria-label={finding(name, series)}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => store.getState().hover(null)}
      >
        <svg width={size.width} height={size.height} aria-hidden="true">
          <g ref={axes} />
          <text className={styles.unit} x={unit} y={frame.plot.bottom + 16}>
            steps
          </text>
          <Labels labels={frame.labels} x={frame.plot.right + 10} />
        </svg>
        <canvas ref={canvas} />
      </div>
    </figure>
  )
}

/** The names of the runs at the right end. */
function Labels({
  labels,
  x,
}: {
  readonly labels: ReturnType<typeof frameOf>["labels"]
  readonly x: number
}) {
  const { store } = useRavine()
  const hovered = useRavineState((state) => state.hovered)
  return labels.map(({ run, slot, text, y }) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rail offers the same to keys.
    <text
      key={run}
      className={styles.label}
      x={x}
      y={y}
      dy=".35em"
      fill={colourOf(slot)}
      opacity={hovered === null || hovered === run ? 1 : 0.35}
      onPointerEnter={() => store.getState().hover(run)}
      onClick={() => store.getState().select(run)}
    >
      {text}
    </text>
  ))
}
