import { useRavine, useRavineState } from "../state/react.ts"
import styles from "./Header.module.css"

/** The scenario's title, edited in place. */
export function TitleField() {
  const { store } = useRavine()
  const title = useRavineState((state) => state.scenario.title)
  const rename = (text: string) => {
    const { scenario, replace } = store.getState()
    replace({ ...scenario, title: text })
  }
  return (
    <span className={styles.title} data-text={title || " "}>
      <title>{title ? `${title} · Ravine` : "Ravine"}</title>
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
