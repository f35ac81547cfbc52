import { useMemo, useState } from "react"
import type { Scenario } from "../core/scenario.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { type Edit, type Edited, editedOf, type Target, withEdit } from "./target.ts"

/** What the parts of the designer share. */
export interface Designer {
  readonly scenario: Scenario
  readonly edited: Edited
  /** The point of a drawn curve that is taken hold of. */
  readonly point: number | null
  readonly isLog: boolean
  choose(target: Target): void
  choosePoint(point: number | null): void
  setLog(isLog: boolean): void
  /** Edits the curve; edits of one gesture, by its name, are undone together. */
  edit(change: Edit, gesture?: string): void
}

/** Keeps which curve is edited, and edits it. */
export function useDesigner(): Designer {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const selected = useRavineState((state) => state.selected)
  const [target, choose] = useState<Target>({ run: null, of: "lr" })
  const [point, choosePoint] = useState<number | null>(null)
  const [isLog, setLog] = useState(false)
  const edited = useMemo(() => editedOf(scenario, target, selected), [scenario, target, selected])
  const edit = (change: Edit, gesture?: string) => {
    // Of what is in force now: a pointer may be faster than what is drawn.
    const now = store.getState()
    const next = withEdit(now.scenario, editedOf(now.scenario, target, now.selected), change)
    now.replace(next, gesture && `schedule ${gesture}`)
  }
  return { scenario, edited, point, isLog, choose, choosePoint, setLog, edit }
}
