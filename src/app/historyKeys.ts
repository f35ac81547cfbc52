import { isCovering } from "../state/page.ts"
import type { RavineStore } from "../state/store.ts"

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The key that this system's shortcuts are pressed with. */
export const modifierKey = () => (isMac() ? "⌘" : "Ctrl")

/** The keys of undo and redo as this system writes them. */
export const historyKeys = () =>
  isMac() ? { undo: "⌘Z", redo: "⇧⌘Z" } : { undo: "Ctrl+Z", redo: "Ctrl+Shift+Z" }

/** Listens to undo and redo, and joins what one drag changes. Returns the function that stops it. */
export function startHistory(store: RavineStore): () => void {
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  const hold = (held: boolean) => () => store.getState().hold(held)
  addEventListener("pointerdown", hold(true), options)
  addEventListener("pointerup", hold(false), options)
  addEventListener("pointercancel", hold(false), options)
  addEventListener("keydown", (event) => travel(store, event), { signal: listening.signal })
  return () => listening.abort()
}

function travel(store: RavineStore, event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if ((key !== "z" && key !== "y") || isText(event.target)) return
  event.preventDefault()
  const { undo, redo, page } = store.getState()
  // What it would change is out of sight.
  if (isCovering(page)) return
  if (key === "y" || event.shiftKey) redo()
  else undo()
}

/** Where text is written the browser undoes letters; a number field has taken its number over. */
function isText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      "textarea, input[type=text]:not([inputmode=decimal]), input[role=combobox], [role=dialog]",
    ) !== null
  )
}
