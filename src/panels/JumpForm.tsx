import { type FormEvent, useRef } from "react"
import { comparable } from "../state/comparable.ts"
import { runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavine } from "../state/react.ts"
import { firstBelow } from "../state/timeAxis.ts"
import { Button } from "../ui/Button.tsx"
import { readNumber, short, whole } from "../ui/numberText.ts"
import styles from "./JumpButton.module.css"

/** The loss that was asked for last. */
let last = "1"

/** Moves the playhead to where a run first has f below a number, and says which. */
export function JumpForm({ onJump }: { onJump?(): void }) {
  const { store, traces } = useRavine()
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    last = field.current!.value
    const level = readNumber(last)
    const state = store.getState()
    if (level === null) return state.tell({ kind: "note", text: "Type a number to go below." })
    const first = firstBelow(comparable(traces.current, state.scenario.runs), level, axisOf(state))
    if (!first)
      return state.tell({ kind: "note", text: `No run comes below ${short(level)} in this race.` })
    const name = runNames(state.scenario.runs)[first.run]
    const unit = axisOf(state) === "steps" ? "step" : "call"
    state.play(false)
    state.seek(first.time)
    state.tell({
      kind: "note",
      text: `${name} is first below ${short(level)}, at ${unit} ${whole(first.time)}.`,
    })
    onJump?.()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        First below <i>f</i> ={" "}
        <input
          ref={field}
          className={styles.field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label="Jump to the first f below"
          defaultValue={last}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <Button look="line" type="submit">
        Go
      </Button>
    </form>
  )
}
