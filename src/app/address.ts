import type { Scenario } from "../core/scenario.ts"
import { decodeLink, encodeLink, LinkError } from "../state/link.ts"
import { linkedScenario } from "../state/linkedScenario.ts"
import type { RavineStore } from "../state/store.ts"
import { firstScene } from "./firstScene.ts"

/** Milliseconds without a change before the address follows. */
const REST = 300

/** What the address holds: its scenario, or the first scene and why it is not the link's. */
export function readAddress(hash: string): { scenario: Scenario; problem: string | null } {
  if (hash.length <= 1) return { scenario: firstScene, problem: null }
  try {
    return { scenario: decodeLink(hash), problem: null }
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    return { scenario: firstScene, problem: error.message }
  }
}

/** The full link of a scenario. */
export function linkOf(scenario: Scenario): string {
  return `${location.origin === "null" ? "" : location.href.replace(/[?#].*$/, "")}#${encodeLink(scenario)}`
}

/** Keeps the address a link to what is shown, and opens what is pasted into it. */
export function startAddress(store: RavineStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash
  const write = () => {
    written = `#${encodeLink(linkedScenario(store.getState()))}`
    try {
      history.replaceState(null, "", written)
    } catch {
      // A sandboxed frame may not change its address; Share still works.
    }
  }
  const follow = () => {
    clearTimeout(timer)
    timer = setTimeout(write, REST)
  }
  store.subscribe((state, before) => {
    const isStopped = !state.playing && state.step !== before.step
    if (state.scenario !== before.scenario || state.playing !== before.playing || isStopped)
      follow()
  })
  addEventListener("hashchange", () => {
    if (location.hash === written) return
    written = location.hash
    const { scenario, problem } = readAddress(location.hash)
    if (problem) store.getState().tell({ kind: "error", text: problem })
    else openAt(store, scenario)
  })
}

/** Opens a scenario where its link was stopped, or from its first step. */
function openAt(store: RavineStore, scenario: Scenario): void {
  const { open, play, seek } = store.getState()
  open(scenario)
  if (scenario.view.step === undefined) return
  play(false)
  seek(scenario.view.step)
}
