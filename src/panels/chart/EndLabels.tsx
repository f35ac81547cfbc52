import { useRavine, useRavineState } from "../../state/react.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import styles from "./Chart.module.css"
import type { Frame } from "./frame.ts"

/** CSS pixels that a label takes above its line. */
const ROOM = 14

/** The names of the runs at the right end of their curves. */
export function EndLabels({ frame: { labels, plot } }: { readonly frame: Frame }) {
  const { store } = useRavine()
  const hovered = useRavineState((state) => state.hovered)
  return labels.map(({ run, slot, name, text, y }) => (
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
      {text !== name && <title>{name}</title>}
    </text>
  ))
}

/** What the dashed lines are, above their right ends, or below where there is no room. */
export function LimitLabels({ frame: { limits, plot } }: { readonly frame: Frame }) {
  return limits.map(({ run, slot, text, x, y }) => (
    <text
      key={run}
      className={`${styles.label} ${styles.limit}`}
      x={x}
      // Of a curve that ends early, towards the inside.
      {...(x < (plot.left + plot.right) / 2
        ? { dx: "0.4em", style: { textAnchor: "start" as const } }
        : { dx: "-0.4em" })}
      y={y}
      dy={y - plot.top < ROOM ? "1.2em" : "-.4em"}
      fill={colourOf(slot)}
    >
      {text}
    </text>
  ))
}
