import type { Scenario } from "../../core/scenario.ts"
import { withHypers } from "../../state/edit.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import type { Row } from "./tuneRun.ts"

interface Props {
  readonly rows: readonly Row[]
  readonly label: string
  /** Spoken instead of the label. */
  readonly name?: string
}

/** Gives runs the values that were found best for them, as one change. */
export function UseButton({ rows, label, name }: Props) {
  const { store } = useRavine()
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const there = rows.filter(({ run, method }) => runs[run]?.method === method)
  const isUsed = there.every(({ run, found }) =>
    found.every(({ key, best }) => runs[run]!.hyper[key] === best),
  )
  const use = () => {
    const { scenario, replace, announce } = store.getState()
    replace(there.reduce<Scenario>((now, row) => withHypers(now, row.run, bestOf(row)), scenario))
    announce(`${there.map((row) => row.name).join(", ")}: the best values are in use.`)
  }
  const isGone = there.length === 0
  // In use it does nothing, but keeps the focus.
  return (
    <Button
      look="line"
      aria-label={isUsed ? undefined : name}
      disabled={isGone}
      title={isGone ? "The run is no longer there." : undefined}
      onClick={use}
    >
      {isUsed && !isGone ? "In use" : label}
    </Button>
  )
}

const bestOf = ({ found }: Row) => Object.fromEntries(found.map(({ key, best }) => [key, best]))
