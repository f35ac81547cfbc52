import { type EnsembleView, MEMBERS } from "../../core/mapsView.ts"
import { runNames } from "../../state/names.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { NumberField } from "../../ui/NumberField.tsx"
import { whole } from "../../ui/numberText.ts"
import { Picker } from "../../ui/Picker.tsx"
import { Segmented } from "../../ui/Segmented.tsx"
import { Setting } from "../Setting.tsx"
import styles from "./EnsembleSettings.module.css"
import { settingsOf } from "./settings.ts"

const SHAPES = [
  { value: "normal", label: "Around the start" },
  { value: "disc", label: "In a disc" },
  { value: "box", label: "All over" },
] as const

/** Percent. */
const MOST = 50

interface Props {
  /** The place of the run that is shown. */
  readonly run: number
  /** The most members that fit. */
  readonly most: number
}

/** How many members there are, where they start, and what they are compared with. */
export function EnsembleSettings({ run, most }: Props) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const isSlow = useRavineState((state) => state.fallback !== null)
  const { members, starts, spread, against } = settingsOf(scenario, isSlow)
  const change = (ensemble: EnsembleView) => {
    const { look, scenario: now } = store.getState()
    const { maps } = now.view
    look({ maps: { ...maps, ensemble: { ...maps?.ensemble, ...ensemble } } })
  }
  const others = runNames(scenario.runs).flatMap((name, i) =>
    i === run ? [] : [{ id: String(i), name }],
  )
  return (
    <div className={styles.settings}>
      <Setting label="Runs">
        <Segmented
          label="Runs of the ensemble"
          value={String(members)}
          options={MEMBERS.map((count) => ({
            value: String(count),
            label: whole(count),
            disabled: count > most,
          }))}
          onChange={(value) => change({ members: MEMBERS.find((one) => String(one) === value) })}
        />
      </Setting>
      <Setting label="Starts">
        <Segmented
          label="Starts of the ensemble"
          value={starts}
          options={SHAPES}
          onChange={(value) => change({ starts: value === "normal" ? undefined : value })}
        />
      </Setting>
      {starts !== "box" && (
        <Setting label="Spread of starts">
          <span className={styles.spread}>
            <NumberField
              label="Spread of starts, percent of the box"
              value={Number((100 * spread).toPrecision(6))}
              refuse={(value) => (value >= 0 && value <= MOST ? null : `From 0 to ${MOST} %.`)}
              nudge={(value, direction) => Math.min(Math.max(value + direction, 0), MOST)}
              onChange={(value) => change({ spread: value / 100 })}
            />
            % of the box
          </span>
        </Setting>
      )}
      <Setting label="Beside">
        <Picker
          compact
          label="Run beside it"
          items={[{ id: "", name: "no other run" }, ...others]}
          value={against === null ? "" : String(against)}
          onPick={(id) => change({ against: id === "" ? undefined : Number(id) })}
        />
      </Setting>
    </div>
  )
}
