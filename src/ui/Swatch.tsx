import { DASHES, HUES, markerPath } from "../core/marks.ts"

interface Props {
  readonly slot: number
  readonly width?: number
  /** Drawn hollow and pale: the run is muted. */
  readonly hollow?: boolean
}

/** Line, dash and marker of a run. */
export function Swatch({ slot, width = 30, hollow = false }: Props) {
  const colour = colourOf(slot)
  return (
    <svg
      width={width}
      height={14}
      viewBox={`0 0 ${width} 14`}
      aria-hidden="true"
      style={{ display: "block", flex: "none", opacity: hollow ? 0.5 : 1 }}
    >
      <path
        d={`M0 7H${width}`}
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={DASHES[slot % DASHES.length]!.join(" ")}
        fill="none"
      />
      <path
        d={markerPath(slot, 4)}
        transform={`translate(${width / 2} 7)`}
        fill={hollow ? "var(--surface)" : colour}
        stroke={hollow ? colour : "var(--surface)"}
        strokeWidth={1.25}
      />
    </svg>
  )
}

/** CSS colour of a slot. */
export const colourOf = (slot: number): string => `var(--m${(slot % HUES) + 1})`
