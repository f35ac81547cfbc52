import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react"
import { floorsOf } from "../../state/comparable.ts"
import { minimumOf } from "../../state/minimumOf.ts"
import { axisOf, endOf } from "../../state/playbackSlice.ts"
import { useRavine, useRavineState, useTraces } from "../../state/react.ts"
import type { NamedQuantity } from "../quantity.ts"
import styles from "./Chart.module.css"
import { drawAxes } from "./drawAxes.ts"
import { EndLabels, LimitLabels } from "./EndLabels.tsx"
import { finding } from "./finding.ts"
import { frameOf } from "./frame.ts"
import { HoveredValues } from "./HoveredValues.tsx"
import { nearestCurve } from "./nearest.ts"
import { remSize } from "./remSize.ts"
import { type Series, seriesOf } from "./series.ts"
import { TableButton } from "./TableButton.tsx"
import { TimeUnit } from "./TimeUnit.tsx"
import { useCurves } from "./useCurves.ts"
import { useSize } from "./useSize.ts"

interface Props {
  readonly quantity: NamedQuantity
  /** Buttons at the end of the caption. */
  readonly children?: ReactNode
}

/** Curves of one quantity over time, for every run; a click moves the playhead, a pointer shows the values. */
export function Chart({ quantity, children }: Props) {
  const { title, missing, series } = useQuantity(quantity)
  const isLog = quantity.scale === "log"
  const note = missing ? null : quantity.note?.(series)
  return (
    <figure className={styles.figure} data-panel={quantity.id}>
      <figcaption className={styles.caption}>
        <span>{title}</span>
        {isLog && <small>log</small>}
        {series.some(({ smoothed }) => smoothed) && (
          <small title="Over the raw curve, pale">smoothed</small>
        )}
        {note && <small title={note.title}>{note.text}</small>}
        <span className={styles.end}>
          {children}
          <TableButton name={quantity.name} series={series} />
        </span>
      </figcaption>
      {missing ? (
        <p className={styles.missing}>{missing}</p>
      ) : (
        <Plot name={quantity.name} series={series} isLog={isLog} note={note?.title} />
      )}
    </figure>
  )
}

function useQuantity(quantity: NamedQuantity) {
  const traces = useTraces()
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const objective = useRavineState(({ scenario }) => scenario.objective)
  const oracle = useRavineState(({ scenario }) => scenario.oracle)
  const budget = useRavineState(({ scenario }) => scenario.budget)
  const axis = useRavineState(axisOf)
  const smoothing = useRavineState(({ scenario }) => scenario.view.smoothing)
  const averages = useRavineState(({ scenario }) => scenario.view.averages)
  const series = useMemo(
    () =>
      seriesOf(quantity, traces, {
        runs,
        objective,
        oracle,
        budget,
        view: { axis, smoothing, averages },
      }),
    [quantity, traces, runs, objective, oracle, budget, axis, smoothing, averages],
  )
  const known = {
    isFloorKnown: floorsOf(traces, runs).every(({ isFloorKnown }) => isFloorKnown),
    minima: minimumOf(objective).minima,
  }
  const absent = series.length === 0 && traces.tracks.some(Boolean) ? quantity.absent : undefined
  const missing = quantity.missing?.(known) ?? absent
  return { title: quantity.title(known), missing, series }
}

interface PlotProps {
  readonly name: string
  readonly series: readonly Series[]
  readonly isLog: boolean
  /** A sentence more about the curves. */
  readonly note?: string | undefined
  /** Its caption names its curve, and its axis is the one of its neighbours. */
  readonly isSmall?: boolean
}

/** The plot of a chart: axes, curves, the playhead, and what is pointed at. */
export function Plot({ name, series, isLog, note = "", isSmall = false }: PlotProps) {
  const { store } = useRavine()
  const end = useRavineState(endOf)
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const axes = useRef<SVGGElement>(null)
  const size = useSize(host)
  const [isPointedAt, setPointedAt] = useState(false)
  const frame = useMemo(
    () => frameOf(series, isLog, end, size, remSize(), isSmall),
    [series, isLog, end, size, isSmall],
  )
  useEffect(() => drawAxes(axes.current!, frame, remSize()), [frame])
  useCurves(canvas, frame)
  const own = useMemo(() => series.filter(({ isPale }) => !isPale), [series])

  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const { seek, hover, hoverStep, hovered } = store.getState()
    const isInside = x >= frame.plot.left - 4 && x <= frame.plot.right + 4
    if (event.buttons & 1 && isInside) seek(frame.timeAt(x))
    hoverStep(isInside && event.pointerType !== "touch" ? frame.timeAt(x) : null)
    // A small chart is that of one run, wherever it is pointed at.
    const pointedAt = () => (isSmall ? own[0]!.run : nearestCurve(frame.curves, x, y))
    const nearest = isInside ? pointedAt() : hovered
    if (nearest !== hovered) hover(nearest)
  }
  const onPointerLeave = () => {
    setPointedAt(false)
    const { hover, hoverStep } = store.getState()
    hover(null)
    hoverStep(null)
  }
  return (
    <div
      ref={host}
      className={styles.plot}
      role="img"
      aria-label={`${finding(name, own)} ${note}`.trim()}
      onPointerEnter={() => setPointedAt(true)}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={onPointerLeave}
    >
      <svg width={size.width} height={size.height} aria-hidden="true">
        <g ref={axes} />
        {!isSmall && <TimeUnit frame={frame} />}
        <EndLabels frame={frame} />
        <LimitLabels frame={frame} />
      </svg>
      <canvas ref={canvas} />
      {isPointedAt && <HoveredValues series={own} frame={frame} />}
    </div>
  )
}
