import { Play, Plus } from "lucide-react"
import { showcaseOf } from "../catalog/showcase.ts"
import { SLOTS } from "../core/marks.ts"
import { beginRace } from "../state/beginRace.ts"
import { withRun } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./MethodPage.module.css"
import { useScene } from "./useScene.ts"

interface Props {
  readonly id: string
  readonly name: string
}

/** Takes a method to the landscape: into the race there, or alone on a surface of its own. */
export function RaceButtons({ id, name }: Props) {
  const { store } = useRavine()
  const openScene = useScene()
  const full = useRavineState((state) => state.scenario.runs.length >= SLOTS)
  const add = () => {
    const { scenario, replace, select, announce, show } = store.getState()
    replace(withRun(scenario, id))
    select(scenario.runs.length)
    announce(`${name} added.`)
    show(null)
    beginRace(store)
  }
  const raceAlone = () => openScene({ title: name, ...showcaseOf(id), runs: [{ method: id }] })
  return (
    <div className={styles.buttons}>
      <Button
        look="primary"
        disabled={full}
        title={full ? `${SLOTS} runs are the most that can be told apart.` : undefined}
        onClick={add}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
        Add to the race
      </Button>
      <Button look="line" title="On a surface of its own; can be undone" onClick={raceAlone}>
        <Play size={16} strokeWidth={1.5} aria-hidden="true" />
        Race it alone
      </Button>
    </div>
  )
}
