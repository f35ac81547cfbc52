import { useRavineState } from "../state/react.ts"
import { Modal } from "../ui/Modal.tsx"
import { modifierKey } from "./historyKeys.ts"
import { SHORTCUT_LIST } from "./keyboard.ts"
import styles from "./ShortcutHelp.module.css"

/** The list of keys. */
export function ShortcutHelp() {
  const help = useRavineState((state) => state.help)
  const setHelp = useRavineState((state) => state.setHelp)
  return (
    <Modal title="Keyboard shortcuts" open={help} onOpenChange={setHelp}>
      <dl className={styles.list}>
        {SHORTCUT_LIST.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) =>
                key === "…" ? (
                  <span key={key}>…</span>
                ) : (
                  <kbd key={key}>{key === "Ctrl" ? modifierKey() : key}</kbd>
                ),
              )}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
