import { hasNoise } from "../catalog/oracles.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Range } from "../ui/Range.tsx"
import { usualWindow } from "./chart/series.ts"
import styles from "./PanelMenu.module.css"

/** Places of the slider: none, 2, 3, 5, 7, 10 ... 1000 steps. */
const WINDOWS = [0, ...Array.from({ length: 17 }, (_, i) => Math.round(2 * 10 ** (i / 6)))]

/** How many steps noisy curves are averaged over; absent where nothing is noisy. */
export function SmoothingRow() {
  const { store } = useRavine()
  const isNeeded = useRavineState(({ scenario }) => hasNoise(scenario))
  const usual = useRavineState(({ scenario }) => usualWindow(scenario.budget))
  const chosen = useRavineState(({ scenario }) => scenario.view.smoothing)
  if (!isNeeded) return null
  const window = chosen ?? usual
  const text = window > 1 ? `${window} steps` : "none"
  const set = (smoothing: number | undefined) => store.getState().look({ smoothing })
  return (
    <div className={styles.smoothing}>
      <span>Smoothing</span>
      <Range
        label="Smoothing of noisy curves"
        text={text}
        value={WINDOWS.findLastIndex((place) => place <= window)}
        max={WINDOWS.length - 1}
        step={1}
        onChange={(place) => set(WINDOWS[place])}
      />
      <span>{text}</span>
      <Button look="plain" disabled={chosen === undefined} onClick={() => set(undefined)}>
        Auto
      </Button>
    </div>
  )
}
