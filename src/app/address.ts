import type { Scenario } from "../core/scenario.ts"
import { decodeLink, encodeLink, LinkError } from "../state/link.ts"
import { linkedScenario } from "../state/linkedScenario.ts"
import { isSamePlace, queryWith, readPage } from "../state/page.ts"
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

/** Keeps the address a link to what is shown, an entry of the history for every page, and opens what is pasted into it. */
export function startAddress(store: RavineStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash
  const write = (how: "replaceState" | "pushState" = "replaceState") => {
    clearTimeout(timer)
    written = `#${encodeLink(linkedScenario(store.getState()))}`
    const query = queryWith(location.search, store.getState().page)
    try {
      history[how](null, "", location.pathname + query + written)
    } catch {
      // A sandboxed frame may not change its address; Share still works.
    }
  }
  const follow = () => {
    clearTimeout(timer)
    timer = setTimeout(write, REST)
  }
  /** The page that the address names. */
  let named = store.getState().page
  store.subscribe((state, before) => {
    if (!isSamePlace(state.page, named)) {
      named = state.page
      return write("pushState")
    }
    if (state.page !== before.page) follow()
    const isStopped = !state.playing && state.step !== before.step
    if (state.scenario !== before.scenario || state.playing !== before.playing || isStopped)
      follow()
  })
  addEventListener("popstate", () => {
    const page = readPage(location.search)
    if (isSamePlace(page, named)) return
    // Back and forward go between pages; the scenario stays what it is, and the entry's link follows it.
    named = page
    store.getState().show(page)
    write()
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
