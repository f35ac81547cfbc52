import type { KeyboardEvent } from "react"
import { resolveObjective } from "../catalog/plan.ts"
import { useRavine } from "../state/react.ts"
import type { RavineState } from "../state/store.ts"
import { fixed } from "../ui/numberText.ts"
import type { Session } from "./session.ts"
import { placeStart } from "./stageEvents.ts"

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const ZOOMS: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8, "−": 0.8 }

/** Returns what keys do on the landscape: arrows move the start, plus and minus zoom, 0 fits. */
export function useLandscapeKeys(session: Session): (event: KeyboardEvent) => void {
  const { store } = useRavine()
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = WAYS[event.key]
    const zoom = ZOOMS[event.key]
    const state = store.getState()
    if (way) moveStart(state, way, event.shiftKey ? 0.1 : 0.01)
    else if (zoom) {
      session.stage?.zoom(zoom)
      state.announce(zoom > 1 ? "Zoomed in." : "Zoomed out.")
    } else if (event.key === "0") {
      session.stage?.fit()
      state.announce("The whole box is shown.")
    } else return
    event.preventDefault()
  }
}

/** Moves the start by a share of the box, and says where it is. */
function moveStart(state: RavineState, way: readonly [number, number], share: number): void {
  const box = resolveObjective(state.scenario.objective).domain
  const [x, y] = state.scenario.start.map(
    (at, k) => at + way[k]! * share * (box[k]![1] - box[k]![0]),
  ) as [number, number]
  placeStart(state, [x, y])
  state.announce(`Start at ${fixed(x, 2)}, ${fixed(y, 2)}.`)
}
