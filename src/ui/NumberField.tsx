import { type ChangeEvent, type KeyboardEvent, useId, useState } from "react"
import { LARGEST } from "../core/float32.ts"
import styles from "./NumberField.module.css"
import { exact, isPartial, readNumber } from "./numberText.ts"

interface Props {
  readonly label: string
  readonly value: number
  onChange(value: number): void
  /** What the arrow keys make of the value; without it they move the caret. */
  nudge?(value: number, direction: 1 | -1): number
  /** Why a number cannot be used, or null. */
  refuse?(value: number): string | null
}

/** An exact number. What cannot be read turns red and the last good value stays in force. */
export function NumberField(props: Props) {
  const message = useId()
  const { text, problem, ...keys } = useNumberText(props)
  return (
    <span className={styles.cell}>
      <input
        className={styles.field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={props.label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? message : undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        {...keys}
      />
      {problem && (
        <span className={styles.message} id={message} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}

/** The text of the field: the value, or a draft that Enter, an arrow key or leaving the field ends. */
function useNumberText({ value, onChange: change, nudge, refuse: refuseOwn }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const refuse = (number: number) => tooLarge(number) ?? refuseOwn?.(number) ?? null
  const commit = () => {
    const number = readNumber(draft ?? "")
    if (number === null && isPartial(draft ?? "")) setDraft(null)
    if (number === null || refuse(number)) return
    setDraft(null)
    if (number !== value) change(number)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit()
    if (event.key === "Escape" || (draft !== null && isUndo(event))) {
      setDraft(null)
      if (event.key !== "Escape") stop(event)
    }
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0
    if (!nudge || direction === 0) return
    event.preventDefault()
    setDraft(null)
    const next = nudge(value, direction)
    if (!refuse(next)) change(next)
  }
  return {
    text: draft ?? exact(value),
    problem: draft === null ? null : problemOf(draft, value, refuse),
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft(event.target.value),
    onBlur: commit,
    onKeyDown,
  }
}

/** Undo in a field takes back what is being typed; only then is it the page's. */
const isUndo = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z"

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

const tooLarge = (number: number) =>
  Math.abs(number) > LARGEST ? "Larger than any number of the graphics card." : null

function problemOf(
  text: string,
  value: number,
  refuse: (value: number) => string | null,
): string | null {
  const number = readNumber(text)
  if (number === null) return isPartial(text) ? null : `Type a number. Still ${exact(value)}.`
  const refusal = refuse(number)
  return refusal ? `${refusal} Still ${exact(value)}.` : null
}
