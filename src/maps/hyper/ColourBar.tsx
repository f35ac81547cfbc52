import type { MapsView } from "../../core/mapsView.ts"
import styles from "./ColourBar.module.css"

interface Props {
  /** At the ends, the better one first. */
  readonly ends: readonly [string, string]
  readonly scale: MapsView["colours"]
}

/** The tokens of a scale, from its better end. */
export const scaleTokens = (scale: MapsView["colours"]): readonly string[] =>
  [8, 7, 6, 5, 4, 3, 2, 1].map((stop) => `--${scale === "cividis" ? "cvd" : "seq"}-${stop}`)

/** The colours of a scale, yellow where it is better, with its ends. */
export function ColourBar({ ends: [low, high], scale }: Props) {
  const colours = scaleTokens(scale).map((token) => `var(${token})`)
  return (
    <div className={styles.bar} role="img" aria-label={`Colours from ${low}, better, to ${high}`}>
      <span>{low}</span>
      <span style={{ background: `linear-gradient(to right, ${colours})` }} />
      <span>{high}</span>
    </div>
  )
}
