import { hasNoise } from "../catalog/oracles.ts"
import { withChoice, withNoise, withSeed } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { CheckRow } from "../ui/CheckRow.tsx"
import { OracleRows } from "./OracleRows.tsx"
import { SeedField } from "./SeedField.tsx"
import styles from "./SettingsPanel.module.css"

/** The noise of all runs that have none of their own, its seed, and whether they see the same. */
export function NoiseRows() {
  const { store } = useRavine()
  const oracle = useRavineState((state) => state.scenario.oracle)
  const seed = useRavineState((state) => state.scenario.seed)
  const noise = useRavineState((state) => state.scenario.noise)
  const isShared = useRavineState(({ scenario }) => hasNoise(scenario))
  const { replace } = store.getState()
  const scenario = () => store.getState().scenario
  return (
    <>
      <OracleRows
        value={oracle}
        onChange={(choice) => choice && replace(withChoice(scenario(), "oracle", choice))}
      />
      <div className={styles.row}>
        <span>Seed</span>
        <SeedField
          label="Seed"
          roll="New noise"
          shortcut="N"
          value={seed}
          onChange={(next) => replace(withSeed(scenario(), next))}
        />
      </div>
      {isShared && (
        <CheckRow
          checked={noise !== "own"}
          onChange={(same) => replace(withNoise(scenario(), same ? undefined : "own"))}
        >
          Same noise for all runs
        </CheckRow>
      )}
    </>
  )
}
