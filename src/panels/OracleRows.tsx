import { oracles } from "../catalog/index.ts"
import type { Choice } from "../core/scenario.ts"
import { MathSymbol } from "../ui/Maths.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { type ChoiceProps, choiceItems } from "./choiceItems.ts"
import { PickerRow } from "./PickerRow.tsx"

/** How gradients are answered. */
export function OracleRows({ of = "", value, common, colour, onChange }: ChoiceProps) {
  return (
    <>
      <PickerRow
        label="Gradient"
        of={of}
        items={choiceItems(oracles, common?.kind)}
        value={value?.kind ?? ""}
        onPick={(kind) => onChange(kind ? { kind } : undefined)}
      />
      {value && <Keys {...{ of, value, colour, onChange }} />}
    </>
  )
}

function Keys({
  of,
  value,
  colour,
  onChange,
}: Omit<ChoiceProps, "value"> & { readonly value: Choice }) {
  return Object.entries(oracles[value.kind]!.keys).map(([key, hyper]) => (
    <NumberRow
      key={key}
      label={
        <>
          <MathSymbol tex={hyper.symbol} />
          {hyper.label}
        </>
      }
      name={`${of}${of ? "noise" : "Noise"} ${hyper.label ?? key}`}
      value={Number(value[key] ?? hyper.default)}
      initial={hyper.default}
      track={hyper}
      colour={colour}
      onChange={(next) => onChange({ ...value, [key]: next })}
    />
  ))
}
