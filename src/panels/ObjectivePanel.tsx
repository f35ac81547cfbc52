import { surfaces } from "../catalog/index.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { beginRace } from "../state/beginRace.ts"
import { isOtherSurface, withObjective } from "../state/editObjective.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Picker } from "../ui/Picker.tsx"
import { Block } from "./Block.tsx"
import { EditBoxButton } from "./EditBoxButton.tsx"
import { ObjectiveFields } from "./ObjectiveFields.tsx"
import styles from "./ObjectivePanel.module.css"
import { SuggestedStarts } from "./SuggestedStarts.tsx"
import { SURFACE_ITEMS } from "./surfaceItems.tsx"

/** What is minimised: a surface of the list or a typed formula, with its parameters. */
export function ObjectivePanel() {
  const { store } = useRavine()
  const spec = useRavineState((state) => state.scenario.objective)
  const problem = useRavineState((state) => state.problem)
  const set = (objective: ObjectiveSpec) => {
    const { scenario, open, replace } = store.getState()
    const next = withObjective(scenario, objective)
    if (!isOtherSurface(scenario.objective, objective)) return replace(next)
    open(next)
    beginRace(store)
  }
  const surface = "surface" in spec ? spec.surface : ""
  const place = SURFACE_ITEMS.findIndex(({ id }) => id === surface) + 1
  return (
    <Block title="Objective">
      <Picker
        label="Surface"
        items={SURFACE_ITEMS}
        value={surface}
        placeholder="Your formula"
        hint={place > 0 ? `${place} of ${SURFACE_ITEMS.length}` : "typed"}
        onPick={(id) => set({ surface: id })}
      />
      <ObjectiveFields spec={spec} problem={problem} onChange={set}>
        <EditBoxButton />
      </ObjectiveFields>
      <SuggestedStarts />
      {surface && <p className={styles.lesson}>{surfaces[surface]!.lesson}</p>}
    </Block>
  )
}
