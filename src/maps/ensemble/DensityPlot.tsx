import { type RefObject, useEffect, useMemo, useRef, useState } from "react"
import { letterOf } from "../../core/basins.ts"
import type { Snapshot } from "../../core/ensemble.ts"
import type { Domain, Point } from "../../core/objective.ts"
import type { ObjectiveSpec } from "../../core/scenario.ts"
import type { Target } from "../../core/survey.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import type { LiveCrowd } from "../../state/crowds.ts"
import { short, whole } from "../../ui/numberText.ts"
import { MapAxes } from "../MapAxes.tsx"
import { type MapFrame, mapFrame } from "../mapFrame.ts"
import { type SharedCursor, useMapCursor } from "../useMapCursor.ts"
import styles from "./DensityPlot.module.css"
import { Ground } from "./Ground.tsx"
import { MeanEllipse } from "./MeanEllipse.tsx"

interface Props {
  readonly name: string
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly crowd: RefObject<LiveCrowd | null>
  readonly objective: ObjectiveSpec
  readonly domain: Domain
  readonly targets: readonly Target[]
  readonly start: Point
  readonly snapshot: Snapshot | null
  /** Hears of the cells that the box is counted in. */
  readonly onCells: (cells: Cells) => void
  /** Read out together with those beside it. */
  readonly cursor: SharedCursor
}

export interface Cells {
  readonly columns: number
  readonly rows: number
}

/** CSS pixels of a cell. */
const CELL = 2
/** Milliseconds between two readings under a pointer that rests. */
const READ_REST = 250

/** The members of an ensemble over the relief of their landscape, with their mean and spread. */
export function DensityPlot(props: Props) {
  const { name, canvas, crowd, objective, domain, targets, start, snapshot, onCells, cursor } =
    props
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  useEffect(() => {
    if (size.width < CELL || size.height < CELL) return
    const count = (length: number) => Math.max(2, Math.round(length / CELL))
    onCells({ columns: count(size.width), rows: count(size.height) })
  }, [size, onCells])
  const axes = useMemo(
    () =>
      [
        { label: "x", from: domain[0][0], to: domain[0][1] },
        { label: "y", from: domain[1][0], to: domain[1][1] },
      ] as const,
    [domain],
  )
  const frame = useMemo(() => mapFrame(axes, size), [axes, size])
  const { at, isHere, listeners } = useMapCursor(frame, {}, cursor)
  const read = useReading(crowd, at, frame)
  return (
    <div>
      <div className={styles.frame}>
        <Ground objective={objective} />
        <div
          ref={host}
          className={styles.plot}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a cursor over it.
          tabIndex={0}
          role="application"
          aria-roledescription="map"
          aria-label={name}
          {...listeners}
        >
          <canvas ref={canvas} />
          <svg width={size.width} height={size.height} aria-hidden="true">
            {size.width > 0 && (
              <>
                <Marks frame={frame} targets={targets} start={start} />
                {snapshot && <MeanEllipse snapshot={snapshot} frame={frame} />}
                {at && (
                  <circle className={styles.cross} cx={frame.x(at[0])} cy={frame.y(at[1])} r={6} />
                )}
              </>
            )}
          </svg>
        </div>
        <MapAxes axes={axes} frame={frame} />
      </div>
      <p className={styles.read} aria-live={isHere ? "polite" : "off"}>
        {read ?? "Circle: the mean, and two standard deviations around it."}
      </p>
    </div>
  )
}

function Marks({
  frame,
  targets,
  start,
}: Pick<Props, "targets" | "start"> & { readonly frame: MapFrame }) {
  return (
    <>
      <path
        className={styles.cross}
        d={`M${frame.x(start[0]) - 5} ${frame.y(start[1])}h10m-5 -5v10`}
      />
      {targets.map(({ at }, i) => (
        <g
          key={letterOf(i)}
          className={styles.letter}
          transform={`translate(${frame.x(at[0])} ${frame.y(at[1])})`}
        >
          <circle className={styles.spot} r={3} />
          <g transform="translate(13 -13)">
            <circle r={9} />
            <text dy=".35em">{letterOf(i)}</text>
          </g>
        </g>
      ))}
    </>
  )
}

/** How many members there are where the cursor is, read again while it rests there. */
function useReading(
  crowd: RefObject<LiveCrowd | null>,
  at: Point | null,
  frame: MapFrame,
): string | null {
  const [text, setText] = useState<string | null>(null)
  const place = useRef(at)
  place.current = at
  const isOn = at !== null
  useEffect(() => {
    if (!isOn) return setText(null)
    let isOver = false
    const { width, height } = frame.size
    const [columns, rows] = [width, height].map((length) => Math.round(length / CELL)) as [
      number,
      number,
    ]
    const read = async () => {
      const counts = await crowd.current?.counts()
      const now = place.current
      if (isOver || !now || !counts || counts.length !== columns * rows) return
      const column = Math.min(Math.floor((frame.x(now[0]) / width) * columns), columns - 1)
      const row = Math.min(Math.floor((1 - frame.y(now[1]) / height) * rows), rows - 1)
      const count = counts[Math.max(row, 0) * columns + Math.max(column, 0)]!
      setText(`x ${short(now[0])}, y ${short(now[1])}: ${whole(count)} runs in this cell`)
    }
    void read()
    const timer = setInterval(read, READ_REST)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [isOn, frame, crowd])
  return text
}
