import { useMemo } from "react"
import { methods } from "../catalog/index.ts"
import { defaultOn, resolveObjective } from "../catalog/plan.ts"
import { type HyperValue, isInForce } from "../core/method.ts"
import type { RunSpec } from "../core/scenario.ts"
import { withHyper, withMethod } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Picker } from "../ui/Picker.tsx"
import { colourOf } from "../ui/Swatch.tsx"
import { HyperRow } from "./HyperRow.tsx"
import { METHOD_ITEMS } from "./methodItems.ts"
import { OwnSettings } from "./OwnSettings.tsx"
import styles from "./RunControls.module.css"
import { RunRule } from "./RunRule.tsx"

interface Props {
  readonly run: RunSpec
  readonly index: number
  readonly name: string
}

/** The method of a run, its hyper-parameters, its update rule and what it has of its own. */
export function RunControls({ run, index, name }: Props) {
  const { store } = useRavine()
  const method = methods[run.method]!
  const common = useRavineState((state) => state.scenario.objective)
  const spec = run.objective ?? common
  const objective = useMemo(() => resolveObjective(spec), [spec])
  const initialOf = (key: string) => defaultOn(objective, method.hyper[key]!)
  const current = (key: string) => run.hyper[key] ?? initialOf(key)
  const { replace } = store.getState()
  const set = (key: string, value: HyperValue) =>
    replace(withHyper(store.getState().scenario, index, key, value))
  return (
    <div className={styles.controls}>
      {Object.entries(method.hyper)
        .filter(([, hyper]) => isInForce(hyper, current))
        .map(([key, hyper]) => (
          <HyperRow
            key={key}
            run={name}
            hyper={hyper}
            name={hyper.label ?? key}
            value={current(key)}
            initial={initialOf(key)}
            colour={colourOf(run.slot ?? 0)}
            onChange={(value) => set(key, value)}
          />
        ))}
      <RunRule method={run.method} />
      <Picker
        compact
        label="Method"
        items={METHOD_ITEMS}
        value={run.method}
        onPick={(id) => replace(withMethod(store.getState().scenario, index, id))}
      />
      <OwnSettings run={run} index={index} name={name} />
    </div>
  )
}
