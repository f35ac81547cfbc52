import { hasNoise } from "../../catalog/oracles.ts"
import { CONFIGURATIONS, REPEATS, type TunedView } from "../../core/mapsView.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { NumberField } from "../../ui/NumberField.tsx"
import { whole } from "../../ui/numberText.ts"
import { Segmented } from "../../ui/Segmented.tsx"
import { Setting } from "../Setting.tsx"
import styles from "./SearchSettings.module.css"
import { LEAST_CALLS, MOST_CALLS, settingsOf } from "./settings.ts"

const EXTENTS = [
  { value: "rate", label: "Rate" },
  { value: "all", label: "All" },
] as const

const choices = (counts: readonly number[]) =>
  counts.map((count) => ({ value: String(count), label: whole(count) }))

/** What is searched, how often, and with which budget. */
export function SearchSettings() {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const { extent, configurations, calls, starts, seeds, tolerance } = settingsOf(scenario)
  const change = (tuned: TunedView) => {
    const { look, scenario: now } = store.getState()
    const { maps } = now.view
    look({ maps: { ...maps, tuned: { ...maps?.tuned, ...tuned } } })
  }
  const pick = <T extends number>(list: readonly T[], value: string): T =>
    list.find((count) => String(count) === value)!
  return (
    <div className={styles.settings}>
      <Setting label="Hyper-parameters">
        <Segmented
          label="Hyper-parameters to search"
          value={extent}
          options={EXTENTS}
          onChange={(value) => change({ extent: value === "all" ? "all" : undefined })}
        />
      </Setting>
      <Setting label="Configurations">
        <Segmented
          label="Configurations of each run"
          value={String(configurations)}
          options={choices(CONFIGURATIONS)}
          onChange={(value) => change({ configurations: pick(CONFIGURATIONS, value) })}
        />
      </Setting>
      <Setting label="Starts">
        <Segmented
          label="Starts of each configuration"
          value={String(starts)}
          options={choices(REPEATS)}
          onChange={(value) => change({ starts: pick(REPEATS, value) })}
        />
      </Setting>
      <Setting label="Seeds">
        {hasNoise(scenario) ? (
          <Segmented
            label="Seeds of each start"
            value={String(seeds)}
            options={choices(REPEATS)}
            onChange={(value) => change({ seeds: pick(REPEATS, value) })}
          />
        ) : (
          <span className={styles.fixed}>1, for there is no noise</span>
        )}
      </Setting>
      <Setting label="Oracle calls">
        <span className={styles.number}>
          <NumberField
            label="Oracle calls of each trial"
            value={calls}
            refuse={(value) =>
              Number.isInteger(value) && value >= LEAST_CALLS && value <= MOST_CALLS
                ? null
                : `Whole calls from ${LEAST_CALLS} to ${whole(MOST_CALLS)}.`
            }
            nudge={(value, direction) => value + 10 * direction}
            onChange={(value) => change({ calls: value })}
          />
        </span>
      </Setting>
      <Setting label="Tolerance">
        <span className={styles.number}>
          <NumberField
            label="Tolerance of f − f*"
            value={tolerance}
            refuse={(value) => (value > 0 ? null : "More than 0.")}
            nudge={(value, direction) => Number((value * 10 ** direction).toPrecision(3))}
            onChange={(value) => change({ tolerance: value })}
          />
        </span>
      </Setting>
    </div>
  )
}
