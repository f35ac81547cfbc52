import { useRavine, useRavineState } from "../../state/react.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./Chart.module.css"
import type { Frame } from "./frame.ts"

/** The names of the runs at the right end of their curves. */
export function EndLabels({ frame: { labels, plot } }: { readonly frame: Frame }) {
  const { store } = useRavine()
  const hovered = useRavineState((state) => state.hovered)
  return labels.map(({ run, slot, text, y }) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rail offers the same to keys.
    <text
      key={run}
      className={styles.label}
      x={plot.right}
      dx="0.9em"
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
