import { oracles } from "../catalog/index.ts"
import { withChoice } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { MathSymbol } from "../ui/Maths.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { PickerRow } from "./PickerRow.tsx"

const KINDS = Object.entries(oracles).map(([id, { name }]) => ({ id, name }))

/** How gradients are answered. */
export function OracleRows() {
  const { store } = useRavine()
  const oracle = useRavineState((state) => state.scenario.oracle)
  const set = (choice: typeof oracle) => {
    const { scenario, replace } = store.getState()
    replace(withChoice(scenario, "oracle", choice))
  }
  return (
    <>
      <PickerRow
        label="Gradient"
        items={KINDS}
        value={oracle.kind}
        onPick={(kind) => set({ kind })}
      />
      {Object.entries(oracles[oracle.kind]!.keys).map(([key, hyper]) => (
        <NumberRow
          key={key}
          label={
            <>
              <MathSymbol tex={hyper.symbol} />
              {hyper.label}
            </>
          }
          name={`Noise ${hyper.label ?? key}`}
          value={Number(oracle[key] ?? hyper.default)}
          initial={hyper.default}
          track={hyper}
          onChange={(value) => set({ ...oracle, [key]: value })}
        />
      ))}
    </>
  )
}
