import type { RavineStore } from "../state/store.ts"
import { THEMES, type Theme } from "../state/viewSlice.ts"
import { recall, remember } from "./memory.ts"

const KEY = "ravine-theme"
const SYSTEM = { dark: "(prefers-color-scheme: dark)", contrast: "(prefers-contrast: more)" }

/** A theme, or whatever the system asks for. */
export type ThemeChoice = Theme | "system"

/** Puts on the theme of the address, of the last visit or of the system, in this order, and follows the system. */
export function startTheme(store: RavineStore): void {
  wear(store, new URLSearchParams(location.search).get("theme") ?? recall(KEY))
  for (const query of Object.values(SYSTEM))
    matchMedia(query).addEventListener("change", () => {
      if (chosenTheme() === "system") wear(store, "system")
    })
}

/** Puts on a theme and remembers it. */
export function chooseTheme(store: RavineStore, choice: ThemeChoice): void {
  remember(KEY, choice)
  wear(store, choice)
}

/** What was chosen on this or an earlier visit. */
export function chosenTheme(): ThemeChoice {
  return THEMES.find((theme) => theme === recall(KEY)) ?? "system"
}

function systemTheme(): Theme {
  const base = matchMedia(SYSTEM.dark).matches ? "dark" : "light"
  return matchMedia(SYSTEM.contrast).matches ? `${base}-contrast` : base
}

/** The tokens change first: whoever hears of the theme reads them. */
function wear(store: RavineStore, asked: string | null): void {
  const theme = THEMES.find((known) => known === asked) ?? systemTheme()
  document.documentElement.dataset.theme = theme
  store.getState().setTheme(theme)
}
