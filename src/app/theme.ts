import type { RavineStore } from "../state/store.ts"
import type { Theme } from "../state/viewSlice.ts"
import { recall, remember } from "./memory.ts"

const KEY = "ravine-theme"

/** Puts on the theme of the address, of the last visit or of the system, in this order. */
export function startTheme(store: RavineStore): void {
  const asked = new URLSearchParams(location.search).get("theme") ?? recall(KEY)
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
  wear(store, asked === "dark" || asked === "light" ? asked : system)
}

/** Puts on the other theme and remembers it. */
export function switchTheme(store: RavineStore): void {
  const theme = store.getState().theme === "dark" ? "light" : "dark"
  remember(KEY, theme)
  wear(store, theme)
}

/** The tokens change first: whoever hears of the theme reads them. */
function wear(store: RavineStore, theme: Theme): void {
  document.documentElement.dataset.theme = theme
  store.getState().setTheme(theme)
}
