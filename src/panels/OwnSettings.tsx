import { ChevronRight } from "lucide-react"
import { useId, useState } from "react"
import type { RunSpec } from "../core/scenario.ts"
import { OWN, type Own, withOwn } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { colourOf } from "../ui/Swatch.tsx"
import { OracleRows } from "./OracleRows.tsx"
import { OwnObjective } from "./OwnObjective.tsx"
import { OwnSeed } from "./OwnSeed.tsx"
import styles from "./OwnSettings.module.css"
import { OwnStart } from "./OwnStart.tsx"
import { ScheduleRows } from "./ScheduleRows.tsx"

interface Props {
  readonly run: RunSpec
  readonly index: number
  readonly name: string
}

/** What one run may have instead of the common conditions. */
export function OwnSettings({ run, index, name }: Props) {
  const count = OWN.filter((key) => run[key] !== undefined).length
  const [open, setOpen] = useState(count > 0)
  const id = useId()
  return (
    <div className={styles.own}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden="true" />
        Own settings
        <small>{count > 0 ? count : "none"}</small>
      </button>
      <div id={id} hidden={!open}>
        {open && <Rows run={run} index={index} name={name} />}
      </div>
    </div>
  )
}

function Rows({ run, index, name }: Props) {
  const { store } = useRavine()
  const { oracle, schedule } = useRavineState((state) => state.scenario)
  const set =
    <K extends Own>(key: K) =>
    (value: RunSpec[K]) => {
      const { scenario, replace } = store.getState()
      replace(withOwn(scenario, index, key, value))
    }
  const props = { of: `${name} `, colour: colourOf(run.slot ?? 0) }
  return (
    <>
      <OwnStart of={props.of} value={run.start} onChange={set("start")} />
      <OracleRows
        {...props}
        value={run.oracle}
        common={oracle}
        objective={run.objective}
        onChange={set("oracle")}
      />
      <ScheduleRows
        {...props}
        run={run}
        value={run.schedule}
        common={schedule}
        onChange={set("schedule")}
      />
      <OwnSeed of={props.of} value={run.seed} onChange={set("seed")} />
      <OwnObjective {...props} run={index} value={run.objective} onChange={set("objective")} />
    </>
  )
}
