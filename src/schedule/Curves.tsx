import { DASHES } from "../core/marks.ts"
import { fitted } from "../panels/chart/fitted.ts"
import { remSize } from "../panels/chart/remSize.ts"
import { spread } from "../panels/chart/spread.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { colourOf } from "../ui/Swatch.tsx"
import type { Axes } from "./axes.ts"
import type { Curve } from "./curves.ts"
import styles from "./Plot.module.css"
import { curvePath } from "./path.ts"

interface Props {
  readonly axes: Axes
  readonly curve: Curve
  readonly others: readonly Curve[]
}

/** The curve that is edited over those of other runs, with their names at the right end. */
export function Curves({ axes, curve, others }: Props) {
  const hovered = useRavineState((state) => state.hovered)
  const rem = remSize()
  const path = curvePath(curve.rates, axes)
  const colour = curve.slot === null ? "var(--text)" : colourOf(curve.slot)
  const labelled = others.length > 0 ? [curve, ...others] : []
  const ends = labelled.map(({ rates }) => axes.y(rates[rates.length - 1] ?? 0))
  const places = spread(ends, 0.95 * rem, axes.top, axes.bottom)
  return (
    <>
      <path className={styles.area} d={`${path}V${axes.bottom}H${axes.left}Z`} fill={colour} />
      {others.map((other) => (
        <path
          key={other.run ?? "common"}
          className={styles.curve}
          d={curvePath(other.rates, axes)}
          stroke={other.slot === null ? "var(--text)" : colourOf(other.slot)}
          strokeDasharray={other.slot === null ? undefined : DASHES[other.slot]?.join(" ")}
          opacity={hovered === null || hovered === other.run ? 1 : 0.35}
        />
      ))}
      <path className={styles.edited} d={path} stroke={colour} data-curve="edited" />
      {labelled.map((one, i) => (
        <Label
          key={one === curve ? "edited" : (one.run ?? "common")}
          curve={one}
          axes={axes}
          y={places[i]!}
        />
      ))}
    </>
  )
}

function Label({ curve, axes, y }: { curve: Curve; axes: Axes; y: number }) {
  const { store } = useRavine()
  const text = fitted(curve.name, axes.letters)
  return (
    <text
      className={styles.label}
      x={axes.right + 8}
      y={y}
      dy="0.35em"
      fill={curve.slot === null ? "var(--text)" : colourOf(curve.slot)}
      onPointerEnter={() => store.getState().hover(curve.run)}
      onPointerLeave={() => store.getState().hover(null)}
    >
      {text}
      {text !== curve.name && <title>{curve.name}</title>}
    </text>
  )
}
