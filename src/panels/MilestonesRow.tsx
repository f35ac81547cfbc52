import { useId, useState } from "react"
import styles from "./MilestonesRow.module.css"
import { readMilestones } from "./milestones.ts"

interface Props {
  readonly label: string
  readonly value: readonly number[]
  onChange(steps: readonly number[]): void
}

/** The steps at which a schedule drops, as a list that one types; what cannot be read leaves the last good one in force. */
export function MilestonesRow({ label, value, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value.join(", ")
  const read = readMilestones(text)
  const problem = "problem" in read ? read.problem : null
  const type = (next: string) => {
    setDraft(next)
    const { steps } = readMilestones(next)
    if (steps && steps.join() !== value.join()) onChange(steps)
  }
  return (
    <div className={styles.row}>
      <label htmlFor={id}>drops at steps</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => ["Enter", "Escape"].includes(event.key) && setDraft(null)}
      />
      {problem && (
        <span className={styles.problem} id={`${id}-problem`} role="alert">
          {problem} Still {value.join(", ")}.
        </span>
      )}
    </div>
  )
}
