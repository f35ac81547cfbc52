import { Trash2 } from "lucide-react"
import { methods } from "../catalog/index.ts"
import { defaultOf, type Hyper, type HyperValue, type Method } from "../core/method.ts"
import type { RunSpec } from "../core/scenario.ts"
import { withHyper, withMethod, withoutRun } from "../state/edit.ts"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Picker } from "../ui/Picker.tsx"
import { colourOf } from "../ui/Swatch.tsx"
import { Typeset } from "../ui/Typeset.tsx"
import { HyperRow } from "./HyperRow.tsx"
import { METHOD_ITEMS } from "./methodItems.ts"
import styles from "./RunControls.module.css"

interface Props {
  readonly run: RunSpec
  readonly index: number
  readonly name: string
}

/** The method of a run, its hyper-parameters and its update rule. */
export function RunControls({ run, index, name }: Props) {
  const { store } = useRavine()
  const method = methods[run.method]!
  const { replace } = store.getState()
  const set = (key: string, value: HyperValue) =>
    replace(withHyper(store.getState().scenario, index, key, value))
  const remove = () => {
    replace(withoutRun(store.getState().scenario, index))
    store.getState().select(null)
  }
  return (
    <div className={styles.controls}>
      {Object.entries(method.hyper).map(([key, hyper]: [string, Hyper]) => (
        <HyperRow
          key={key}
          run={name}
          hyper={hyper}
          name={hyper.label ?? key}
          value={run.hyper[key] ?? defaultOf(hyper, "plane")}
          colour={colourOf(run.slot ?? 0)}
          onChange={(value) => set(key, value)}
        />
      ))}
      <Rule method={method} />
      <div className={styles.actions}>
        <Picker
          compact
          label="Method"
          items={METHOD_ITEMS}
          value={run.method}
          onPick={(id) => replace(withMethod(store.getState().scenario, index, id))}
        />
        <Button look="icon" aria-label={`Remove ${name}`} title="Remove" onClick={remove}>
          <Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}

function Rule({ method }: { readonly method: Method }) {
  return (
    <>
      <div className={styles.rule} title={method.source.text}>
        <Typeset tex={method.rule} />
      </div>
      <p className={styles.idea}>{method.idea}</p>
    </>
  )
}
