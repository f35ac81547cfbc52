import { beginRace } from "../state/beginRace.ts"
import { nextSeed, withSeed } from "../state/edit.ts"
import { hasKnobs } from "../state/invarianceSlice.ts"
import { isCovering } from "../state/page.ts"
import { axisOf, endOf } from "../state/playbackSlice.ts"
import type { RavineState, RavineStore } from "../state/store.ts"
import { hasHandles } from "../state/viewSlice.ts"

/** What each key does. */
const SHORTCUTS: Readonly<Record<string, (state: RavineState, shift: boolean) => void>> = {
  " ": ({ play, playing }) => play(!playing),
  ArrowRight: (state, shift) => go(state, state.step + (shift ? 10 : 1)),
  ArrowLeft: (state, shift) => go(state, state.step - (shift ? 10 : 1)),
  Home: (state) => go(state, 0),
  End: (state) => go(state, endOf(state)),
  ",": ({ setSpeed, scenario }) => setSpeed((scenario.view.speed ?? 1) / 2),
  ".": ({ setSpeed, scenario }) => setSpeed((scenario.view.speed ?? 1) * 2),
  l: ({ setLoop, scenario }) => setLoop(!scenario.view.loop),
  a: (state) => state.setAxis(axisOf(state) === "steps" ? "calls" : "steps"),
  v: ({ scenario, replace }) => {
    const dimension = scenario.view.dimension === "2d" ? "3d" : "2d"
    replace({ ...scenario, view: { ...scenario.view, dimension } })
  },
  b: ({ look, scenario }) => look({ layout: scenario.view.layout === "side" ? undefined : "side" }),
  Escape: (state) => {
    if (hasHandles(state)) return state.editBox(false)
    if (hasKnobs(state)) return state.setTransforming(false)
    state.select(null)
    state.setDrawer(false)
  },
  n: rollDice,
  m: ({ show }) => show({ page: "methods" }),
  p: ({ show, page }) => show(page?.page === "maps" ? null : { page: "maps" }),
  s: ({ show, page }) => show(page?.page === "schedule" ? null : { page: "schedule" }),
  i: ({ compare }) => compare(true),
  "?": ({ setHelp }) => setHelp(true),
}

/** The list of shortcuts, in the order of the help. */
export const SHORTCUT_LIST: readonly (readonly [keys: readonly string[], text: string])[] = [
  [["Space"], "Play or pause"],
  [["←", "→"], "One step; with Shift ten"],
  [["Home", "End"], "First or last step"],
  [[",", "."], "Slower or faster"],
  [["L"], "Loop"],
  [["A"], "Steps or oracle calls"],
  [["R"], "Restart with new noise"],
  [["N"], "New noise"],
  [["1", "…", "8"], "Select a run"],
  [["V"], "2D or 3D"],
  [["B"], "Overlay or side by side"],
  [["P"], "Maps, or the landscape again"],
  [["S"], "Schedule designer, or the landscape again"],
  [["M"], "Gallery of methods"],
  [["I"], "Which methods keep their path on a rotated or scaled surface"],
  [["Ctrl", "Z"], "Undo; with Shift redo"],
  [["←", "↑", "→", "↓"], "On the landscape: move the start"],
  [["+", "−", "0"], "On the landscape: zoom, fit"],
  [["Esc"], "Close, or deselect"],
  [["?"], "This list"],
]

function go({ play, seek }: RavineState, step: number): void {
  play(false)
  seek(step)
}

/** Over the landscape lies a page: one can leave it, or ask for the list of keys. */
function pageKey(state: RavineState, event: KeyboardEvent): void {
  if (event.key === "?") state.setHelp(true)
  else if (event.key === "Escape") state.show(null)
  else return
  event.preventDefault()
}

/** Draws other random numbers. */
function rollDice({ scenario, replace }: RavineState): void {
  replace(withSeed(scenario, nextSeed(scenario.seed)))
}

/** Races again with other random numbers. */
function restart(store: RavineStore): void {
  rollDice(store.getState())
  beginRace(store)
}

/** Keys that an embedded Ravine uses; the others turn the slides around it. */
const EMBEDDED = " vb,.la"

/** Listens to the page's keys, except where a control needs them. Returns the function that stops it. */
export function startKeyboard(store: RavineStore, embedded: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isControl(event.target, event.key)) return
    if (embedded && !EMBEDDED.includes(event.key)) return
    const state = store.getState()
    if (isCovering(state.page)) return pageKey(state, event)
    const action = SHORTCUTS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    const run = Number(event.key)
    if (action) action(state, event.shiftKey)
    else if (run >= 1 && run <= state.scenario.runs.length) state.select(run - 1)
    else if (event.key.toLowerCase() === "r") restart(store)
    else return
    event.preventDefault()
  }
  addEventListener("keydown", onKeyDown)
  return () => removeEventListener("keydown", onKeyDown)
}

/** Keys that a focused control uses itself. */
function isControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (
    target.closest("input:not([type=range]), textarea, [role=dialog], [role=listbox], [role=menu]")
  )
    return true
  const moves = key.startsWith("Arrow") || key === "Home" || key === "End"
  if (target.closest("input[type=range], [role=radiogroup]"))
    return moves || (key === " " && !target.matches("input"))
  return key === " " && target.closest("button, a") !== null
}
