import { type ReactNode, useEffect, useId, useMemo, useRef } from "react"
import type { Domain, Point } from "../core/objective.ts"
import { drawnCell, FATE, type Outcome, type Outcomes, outcomeAt } from "../core/survey.ts"
import { useSize } from "../panels/chart/useSize.ts"
import type { LiveMap, MapNews, MapOrder } from "../state/cartographer.ts"
import { useRavineState } from "../state/react.ts"
import { MapAxes } from "./MapAxes.tsx"
import styles from "./MapPlot.module.css"
import { MapProgress } from "./MapProgress.tsx"
import { type MapAxis, type MapFrame, mapFrame } from "./mapFrame.ts"
import { useLiveMap } from "./useLiveMap.ts"
import { type SharedCursor, useMapCursor } from "./useMapCursor.ts"

interface Props {
  /** What it is a map of: "Basins of Adam". */
  readonly name: string
  /** Across and up. */
  readonly axes: readonly [MapAxis, MapAxis]
  /** The map of so many cells, always the same for the same map; null draws nothing new. */
  readonly order: ((columns: number, rows: number) => MapOrder) | null
  /** Says what is known of a cell. */
  readonly describe: (at: Point, outcome: Outcome, other: Outcome | null) => string
  /** Hears of every reading, and of the map once it is open. */
  readonly onNews?: (news: MapNews, map: LiveMap | null) => void
  readonly onPick?: (at: Point) => void
  /** What picking does, for the hint: "run this start". */
  readonly picks?: string
  /** Another window, or null for the whole one. Absent, there is no zoom. */
  readonly onZoom?: (window: Domain | null) => void
  /** The point that several maps read out together, and who hears where it is moved; absent, each has its own. */
  readonly cursor?: SharedCursor | undefined
  /** What lies over the map, as SVG. */
  readonly children?: (frame: MapFrame) => ReactNode
}

/** A map on axes, with a read-out under the pointer or the keyboard's cursor. */
export function MapPlot(props: Props) {
  const { name, axes, order, describe, onNews, onPick, picks, onZoom, children } = props
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(host)
  const cells = useCells(size.width, size.height)
  const ordered = useMemo(
    () => (order && cells ? order(cells.columns, cells.rows) : null),
    [order, cells],
  )
  const { map, news } = useLiveMap(canvas, ordered)
  useEffect(() => onNews?.(news, map.current), [news, onNews, map])
  const frame = useMemo(() => mapFrame(axes, size), [axes, size])
  const cursor = useMapCursor(frame, { onPick, onZoom }, props.cursor)
  const help = useId()
  const { at, box } = cursor
  const read = at && readAt(at, frame, news, describe)
  return (
    <div className={styles.figure}>
      <MapProgress share={news.share} problem={news.problem} onCancel={() => map.current?.stop()} />
      <div className={styles.frame}>
        <div
          ref={host}
          className={styles.plot}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a cursor over it.
          tabIndex={0}
          role="application"
          aria-roledescription="map"
          aria-label={name}
          aria-describedby={help}
          {...cursor.listeners}
        >
          <canvas ref={canvas} />
          <svg width={size.width} height={size.height} aria-hidden="true">
            {size.width > 0 && children?.(frame)}
            {at && <Crosshair x={frame.x(at[0])} y={frame.y(at[1])} />}
            {box && <rect className={styles.box} {...box} />}
          </svg>
        </div>
        <MapAxes axes={axes} frame={frame} />
      </div>
      <p className={styles.read} aria-live={cursor.isHere ? "polite" : "off"} id={help}>
        {read ?? <Hint picks={picks} zooms={onZoom !== undefined} />}
      </p>
    </div>
  )
}

/** The most cells along a side, and CSS pixels of a cell on the processor. */
const MOST = 1024
const COARSE = 3

/** As many cells as pixels, or fewer where the processor has to do it. */
function useCells(width: number, height: number) {
  const isSlow = useRavineState((state) => state.fallback !== null)
  return useMemo(() => {
    if (width < 1 || height < 1) return null
    const finer = isSlow ? 1 / COARSE : Math.min(devicePixelRatio, MOST / width, MOST / height)
    const count = (length: number) => Math.max(2, Math.round(length * finer))
    return { columns: count(width), rows: count(height) }
  }, [width, height, isSlow])
}

function readAt(
  at: Point,
  frame: MapFrame,
  { outcomes, others }: MapNews,
  describe: Props["describe"],
): string | null {
  if (!outcomes) return null
  const { columns, rows } = outcomes
  const part = (pixel: number, length: number, count: number) =>
    Math.min(Math.max(Math.round((pixel / length) * (count - 1)), 0), count - 1)
  const column = part(frame.x(at[0]), frame.size.width, columns)
  const row = rows - 1 - part(frame.y(at[1]), frame.size.height, rows)
  const drawn = (map: Outcomes) => outcomeAt(map, drawnCell(map.words, columns, column, row))
  const outcome = drawn(outcomes)
  if (outcome.fate === FATE.unknown) return null
  return describe(at, outcome, others && drawn(others))
}

interface HintProps {
  readonly picks: string | undefined
  readonly zooms: boolean
}

const Hint = ({ picks, zooms }: HintProps) => (
  <>
    {picks && `Click to ${picks}. `}
    {zooms && <span className={styles.mouse}>Drag a box to zoom in.</span>}
  </>
)

const Crosshair = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g transform={`translate(${x} ${y})`} className={styles.cross}>
    <circle r={6} />
    <circle r={6} />
  </g>
)
