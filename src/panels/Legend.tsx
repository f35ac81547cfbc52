import { runKeys, runNames } from "../state/names.ts"
import { useRavineState } from "../state/react.ts"
import { Swatch } from "../ui/Swatch.tsx"
import styles from "./Legend.module.css"

/** The runs by mark and name, where there is no rail. */
export function Legend() {
  const runs = useRavineState((state) => state.scenario.runs)
  const names = runNames(runs)
  const keys = runKeys(runs)
  return (
    <ul className={styles.legend} aria-label="Legend">
      {runs.map(
        ({ slot = 0, muted }, i) =>
          !muted && (
            <li key={keys[i]}>
              <Swatch slot={slot} width={48} />
              {names[i]}
            </li>
          ),
      )}
    </ul>
  )
}
