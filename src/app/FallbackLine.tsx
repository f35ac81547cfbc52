import { useRavineState } from "../state/react.ts"
import styles from "./FallbackLine.module.css"

/** Says why the processor computes, and what would help. */
export function FallbackLine() {
  const fallback = useRavineState((state) => state.fallback)
  if (fallback === null) return null
  const advice = fallback.includes("no WebGPU")
    ? "Chrome, Edge or Safari 26 use the graphics card."
    : fallback
  return <p className={styles.line}>Running on the processor. {advice}</p>
}
