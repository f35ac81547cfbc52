import { beginRace } from "../state/beginRace.ts"
import { useRavine } from "../state/react.ts"
import { parseScenario } from "../state/scenario/parse.ts"

/** Returns what opens a scene on the landscape, which undo takes back. */
export function useScene(): (scene: object) => void {
  const { store } = useRavine()
  return (scene) => {
    const { open, show } = store.getState()
    open(parseScenario({ version: 1, ...scene }))
    show(null)
    beginRace(store)
  }
}
