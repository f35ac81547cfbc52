import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from "react"
import { DASHES, markerPath } from "../../core/marks.ts"
import type { Axis } from "../../core/survey.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import { MapAxes } from "../MapAxes.tsx"
import styles from "./CurvePlot.module.css"
import { bandPath, type CurveFrame, curveFrame, curvePath } from "./curveFrame.ts"
import { type GapCurve, gapNear } from "./curveGaps.ts"
import { COLUMNS } from "./surveyCurve.ts"

interface Props {
  /** What it shows, in a sentence. */
  readonly finding: string
  readonly axis: Axis
  readonly labels: readonly [string, string]
  readonly curves: readonly GapCurve[]
  /** The value that each run has, by its place. */
  readonly values: ReadonlyMap<number, number>
  /** What is to be read at a place of the axis. */
  readonly read: (place: number) => string
}

/** Shift and an arrow key go so many places. */
const LEAP = 10

/** The final gap of every run over one number; the pointer or the arrow keys read the values. */
export function CurvePlot({ finding, axis, labels, curves, values, read }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const help = useId()
  const size = useSize(host)
  const [place, setPlace] = useState<number | null>(null)
  const [label, gapLabel] = labels
  const frame = useMemo(
    () => curveFrame(axis, label, curves, COLUMNS, size),
    [axis, label, curves, size],
  )
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setPlace(within(((event.clientX - left) / width) * (COLUMNS - 1)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, place ?? (COLUMNS - 1) / 2, event.shiftKey ? LEAP : 1)
    // What the plot does not use belongs to the page.
    if (to === undefined || (to === null && place === null)) return
    setPlace(to)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.figure}>
      <div className={styles.frame}>
        <div
          ref={host}
          className={styles.plot}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a cursor over it.
          tabIndex={0}
          role="application"
          aria-roledescription="chart"
          aria-label={finding}
          aria-describedby={help}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={() => setPlace(null)}
          onBlur={() => setPlace(null)}
          onKeyDown={onKeyDown}
        >
          <svg width={size.width} height={size.height} aria-hidden="true">
            {size.width > 0 && <Lines frame={frame} curves={curves} values={values} />}
            {place !== null && (
              <line
                className={styles.cursor}
                x1={frame.xOf(place)}
                x2={frame.xOf(place)}
                y2={size.height}
              />
            )}
          </svg>
        </div>
        <MapAxes
          axes={[
            { ...axis, label },
            { label: gapLabel, from: 0, to: 1 },
          ]}
          frame={frame}
        />
      </div>
      <p className={styles.read} aria-live="polite" id={help}>
        {place === null
          ? "Point at the curves, or move with the arrow keys, to read them."
          : read(place)}
      </p>
    </div>
  )
}

const within = (place: number) => Math.min(Math.max(Math.round(place), 0), COLUMNS - 1)

/** The place after a key; null is none, undefined is no key of the plot. */
function moved(key: string, from: number, by: number): number | null | undefined {
  const to: Readonly<Record<string, number | null>> = {
    ArrowLeft: within(from - by),
    ArrowRight: within(from + by),
    Home: 0,
    End: COLUMNS - 1,
    Escape: null,
  }
  return to[key]
}

interface LinesProps extends Pick<Props, "curves" | "values"> {
  readonly frame: CurveFrame
}

function Lines({ frame, curves, values }: LinesProps) {
  const { store } = useRavine()
  const clip = useId()
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const hovered = useRavineState((state) => state.hovered)
  const { width, height } = frame.size
  return (
    <>
      {frame.ticks[1].map(({ at }) => (
        <line key={at} className={styles.grid} x2={width} y1={at} y2={at} />
      ))}
      <line className={styles.axis} x2={width} y1={height} y2={height} />
      <clipPath id={clip}>
        <rect x={-6} y={-6} width={width + 12} height={height + 12} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {curves.map((curve) => {
          const { run, median, seeds } = curve
          const slot = runs[run]?.slot ?? 0
          const { path, edges } = curvePath(median, frame)
          return (
            <g
              key={run}
              data-run={run}
              data-faint={(hovered !== null && hovered !== run) || undefined}
              className={styles.curve}
              color={colourOf(slot)}
              onPointerEnter={() => store.getState().hover(run)}
              onPointerLeave={() => store.getState().hover(null)}
            >
              {seeds > 1 && <path className={styles.band} d={bandPath(curve, frame)} />}
              <path
                className={styles.line}
                d={path}
                strokeDasharray={DASHES[slot % DASHES.length]!.join(" ")}
              />
              {edges.map((place) => (
                <path
                  key={place}
                  className={styles.edge}
                  d={markerPath(slot, 4)}
                  transform={`translate(${frame.xOf(place)} ${frame.yOf(median[place]!)})`}
                />
              ))}
              <Present curve={curve} slot={slot} value={values.get(run)} frame={frame} />
            </g>
          )
        })}
      </g>
    </>
  )
}

interface PresentProps {
  readonly curve: GapCurve
  readonly slot: number
  readonly value: number | undefined
  readonly frame: CurveFrame
}

/** The value that the run has, on its curve, or on top where it diverges. */
function Present({ curve, slot, value, frame }: PresentProps) {
  if (value === undefined) return null
  const x = frame.x(value)
  if (!(x >= -1 && x <= frame.size.width + 1)) return null
  const gap = gapNear(curve, x / frame.size.width)
  return (
    <path
      className={styles.present}
      d={markerPath(slot, 6)}
      transform={`translate(${x} ${frame.yOf(gap)})`}
    />
  )
}
