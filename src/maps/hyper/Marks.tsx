import type { Point } from "../../core/objective.ts"
import type { MapFrame } from "../mapFrame.ts"
import styles from "./Marks.module.css"

/** Marks around the origin: a ring for the run, a cross for the best cell. */
export const MARKS = {
  ring: "M7 0A7 7 0 1 1 -7 0A7 7 0 1 1 7 0Z",
  cross: "M-5 -5L5 5M-5 5L5 -5",
} as const

interface Props {
  readonly kind: keyof typeof MARKS
}

/** A mark that is seen on every colour. */
export const Mark = ({ kind }: Props) => (
  <g className={styles.mark}>
    <path d={MARKS[kind]} />
    <path d={MARKS[kind]} />
  </g>
)

/** A mark at a place of a map; nothing where the map does not show the place. */
export function PlacedMark({
  kind,
  at: [x, y],
  frame,
}: Props & { readonly at: Point; readonly frame: MapFrame }) {
  const [left, top] = [frame.x(x), frame.y(y)]
  const { width, height } = frame.size
  if (!(left >= -1 && left <= width + 1 && top >= -1 && top <= height + 1)) return null
  return (
    <g transform={`translate(${left} ${top})`}>
      <Mark kind={kind} />
    </g>
  )
}
