import { CircleAlert } from "lucide-react"
import { useId, useState } from "react"
import type { FormulaError } from "../formula/error.ts"
import styles from "./FormulaField.module.css"

interface Props {
  readonly label: string
  /** The formula in force. */
  readonly value: string
  /** Takes a text over and returns null, or returns why it cannot. */
  onInput(text: string): FormulaError | null
  /** A problem that showed only later; said under the field. */
  readonly problem?: string | null
}

/** A formula as a person types it; an error points at its place and the last good formula stays in force. */
export function FormulaField({ label, value, onInput, problem = null }: Props) {
  const message = useId()
  const { draft, error, type } = useDraft(value, onInput)
  const said = error ? `Column ${error.start + 1}: ${error.message}.` : problem
  return (
    <div className={`${styles.formula} ${said ? styles.error : ""}`}>
      <div className={styles.field}>
        <span className={styles.lead} aria-hidden="true">
          f =
        </span>
        <div className={styles.text}>
          <div className={styles.mirror} aria-hidden="true">
            {error ? <Marked text={draft} error={error} /> : draft}
            {"\u200b"}
          </div>
          <textarea
            rows={1}
            aria-label={label}
            aria-invalid={said !== null}
            aria-describedby={said ? message : undefined}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={draft}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </div>
      </div>
      {said && <Message id={message} text={said} />}
    </div>
  )
}

/** What is typed, until a formula that came from elsewhere (a surface, a link) replaces it. */
function useDraft(value: string, onInput: Props["onInput"]) {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  const [error, setError] = useState<FormulaError | null>(null)
  if (value !== known) {
    setKnown(value)
    if (value !== draft.trimEnd()) {
      setDraft(value)
      setError(null)
    }
  }
  const type = (text: string) => {
    const line = text.replaceAll("\n", " ").trimStart()
    setDraft(line)
    setError(onInput(line.trimEnd()))
  }
  return { draft, error, type }
}

function Message({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <div className={styles.message} id={id} role="alert">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>
        {text} <span className={styles.keep}>Still showing the last good surface.</span>
      </span>
    </div>
  )
}

/** The text with the wrong part underlined by a caret; at the end the caret stands after the text. */
function Marked({ text, error }: { readonly text: string; readonly error: FormulaError }) {
  const end = Math.max(error.end, error.start + 1)
  return (
    <>
      {text.slice(0, error.start)}
      <span className={styles.bad}>{text.slice(error.start, end) || "\u00a0"}</span>
      {text.slice(end)}
    </>
  )
}
