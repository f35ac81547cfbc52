/** What an embedded Ravine tells the page around it: a key that it has no use for, as a KeyboardEvent would say it. */
interface KeyMessage {
  readonly source: "ravine"
  readonly type: "key"
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Sends keys that nothing here has used to the page around, so that the slides go on turning. */
export function startKeysToParent(): void {
  if (window.parent === window) return
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isOwn(event)) return
    const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event
    const message: KeyMessage = {
      source: "ravine",
      type: "key",
      key,
      code,
      shiftKey,
      ctrlKey,
      altKey,
      metaKey,
    }
    window.parent.postMessage(message, "*")
  })
}

/** Keys that the focused control uses: all in a slider or a field, those that press a button or a link. */
function isOwn({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || key === "Tab") return true
  const presses = key === " " || key === "Enter"
  return target.closest(presses ? "input, textarea, button, a" : "input, textarea") !== null
}
