import { FASTEST, SLOWEST } from "../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Range } from "../ui/Range.tsx"
import styles from "./Speed.module.css"

const FRACTIONS: Readonly<Record<number, string>> = { 0.25: "¼", 0.5: "½" }

/** Speed of playback, doubling from place to place. */
export function Speed() {
  const { store } = useRavine()
  const speed = useRavineState(({ scenario }) => scenario.view.speed ?? 1)
  return (
    <span className={styles.speed} title="Speed (, and .)">
      <Range
        label="Speed"
        text={`${speed} times`}
        value={Math.log2(speed) - SLOWEST}
        max={FASTEST - SLOWEST}
        step={1}
        onChange={(place) => store.getState().setSpeed(2 ** (place + SLOWEST))}
        onReset={() => store.getState().setSpeed(1)}
      />
      <span>{FRACTIONS[speed] ?? Number(speed.toPrecision(3))}×</span>
    </span>
  )
}
