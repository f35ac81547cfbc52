import { scheduleScenes } from "../../catalog/scheduleScenes.ts"
import { beginRace } from "../../state/beginRace.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { parseScenario } from "../../state/scenario/parse.ts"
import { Button } from "../../ui/Button.tsx"
import styles from "./Effect.module.css"

/** Scenes in which schedules matter, one click each; the one that is open says what there is to see. */
export function Scenes() {
  const { store } = useRavine()
  const title = useRavineState(({ scenario }) => scenario.title)
  const scenes = Object.entries(scheduleScenes)
  const open = scenes.find(([, scene]) => scene.title === title)?.[1]
  const show = (scenario: object) => {
    store.getState().open(parseScenario({ version: 1, ...scenario }))
    beginRace(store)
  }
  return (
    <div className={styles.scenes}>
      <div className={styles.buttons}>
        {scenes.map(([id, scene]) => (
          <Button key={id} look="line" title="Can be undone" onClick={() => show(scene.scenario)}>
            {scene.title}
          </Button>
        ))}
      </div>
      {open && <p className={styles.why}>{open.look}</p>}
    </div>
  )
}
