import type { Domain } from "../core/objective.ts"
import { withDomain } from "../state/edit.ts"
import { useRavine } from "../state/react.ts"
import { NumberField } from "../ui/NumberField.tsx"
import styles from "./BoxRow.module.css"

const AXES = ["x", "y"] as const

/** The part of the plane that a typed formula is shown on. */
export function BoxRow({ domain }: { readonly domain: Domain }) {
  const { store } = useRavine()
  const change = (axis: number, end: number, value: number) => {
    const box = domain.map((ends) => [...ends])
    box[axis]![end] = value
    store.getState().replace(withDomain(store.getState().scenario, box as unknown as Domain))
  }
  const refuse = (axis: number, end: number) => (value: number) => {
    const other = domain[axis]![1 - end]!
    return (end === 0 ? value < other : value > other)
      ? null
      : `Must be ${end === 0 ? "below" : "above"} ${other}.`
  }
  return (
    <div className={styles.box}>
      {AXES.map((axis, a) => (
        <div key={axis} className={styles.axis}>
          <i>{axis}</i>
          <NumberField
            label={`${axis} from`}
            value={domain[a]![0]}
            refuse={refuse(a, 0)}
            onChange={(value) => change(a, 0, value)}
          />
          <span>to</span>
          <NumberField
            label={`${axis} to`}
            value={domain[a]![1]}
            refuse={refuse(a, 1)}
            onChange={(value) => change(a, 1, value)}
          />
        </div>
      ))}
    </div>
  )
}
