import { useRavine, useRavineState } from "../state/react.ts"
import styles from "./Header.module.css"

/** The views in the landscape's place, as the title of the page names them; pages over it name themselves. */
const VIEWS: Readonly<Record<string, string>> = { schedule: "Schedule", maps: "Maps" }

/** The scenario's title, edited in place. */
export function TitleField() {
  const { store } = useRavine()
  const title = useRavineState((state) => state.scenario.title)
  const view = useRavineState(({ page }) => page && VIEWS[page.page])
  const rename = (text: string) => {
    const { scenario, replace } = store.getState()
    replace({ ...scenario, title: text })
  }
  return (
    <span className={styles.title} data-text={title || " "}>
      <title>{[view, title, "Ravine"].filter(Boolean).join(" · ")}</title>
      <input
        type="text"
        size={1}
        maxLength={120}
        aria-label="Scenario title"
        spellCheck={false}
        value={title}
        onChange={(event) => rename(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </span>
  )
}
