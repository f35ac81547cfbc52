import { markerPath } from "../../core/marks.ts"
import type { Domain } from "../../core/objective.ts"
import { axisOf } from "../../state/playbackSlice.ts"
import { useRavineState } from "../../state/react.ts"
import { momentOf } from "../../state/timeAxis.ts"
import type { Track } from "../../state/traces.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import { MAP, onMap } from "./mapPath.ts"
import styles from "./RunsMap.module.css"

interface Props {
  readonly run: number
  readonly slot: number
  readonly track: Track
  readonly domain: Domain
}

/** A run at the playhead and, hollow, at the time that is pointed at. */
export function MapPoints({ run, slot, track, domain }: Props) {
  const axis = useRavineState(axisOf)
  const step = useRavineState((state) => state.step)
  const hoveredStep = useRavineState((state) => state.hoveredStep)
  const isFaint = useRavineState(({ hovered }) => hovered !== null && hovered !== run)
  const placeAt = (time: number) => {
    const { at } = momentOf(track, time, axis)
    const [x, y] = onMap(track.x[2 * at]!, track.x[2 * at + 1]!, domain)
    return { left: `${(100 * x) / MAP.columns}%`, top: `${(100 * y) / MAP.rows}%` }
  }
  const colour = colourOf(slot)
  const marker = (time: number, fill: string, edge: string) => (
    <svg
      className={styles.marker}
      style={placeAt(time)}
      data-faint={isFaint || undefined}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      <path d={markerPath(slot, 4.5)} fill={fill} stroke={edge} strokeWidth={1.5} />
    </svg>
  )
  return (
    <>
      {marker(step, colour, "var(--surface)")}
      {hoveredStep !== null && marker(hoveredStep, "var(--surface)", colour)}
    </>
  )
}
