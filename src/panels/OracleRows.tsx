import { useMemo } from "react"
import { CLIP, oracles } from "../catalog/index.ts"
import { defaultOn, resolveObjective } from "../catalog/plan.ts"
import type { HyperValue } from "../core/method.ts"
import type { Choice, ObjectiveSpec } from "../core/scenario.ts"
import { useRavineState } from "../state/react.ts"
import { type ChoiceProps, choiceItems } from "./choiceItems.ts"
import { HyperRow } from "./HyperRow.tsx"
import { PickerRow } from "./PickerRow.tsx"

interface Props extends ChoiceProps {
  /** Of the run; absent where the common one holds. */
  readonly objective?: ObjectiveSpec | undefined
}

/** What is wrong with the gradients: a kind of noise with its numbers, and where they are clipped. */
export function OracleRows({ of = "", value, common, objective, colour, onChange }: Props) {
  return (
    <>
      <PickerRow
        label="Noise"
        of={of}
        items={choiceItems(oracles, common?.kind)}
        value={value?.kind ?? ""}
        onPick={(kind) => onChange(kind ? ofKind(kind, value) : undefined)}
      />
      {value && <Keys {...{ of, value, objective, colour, onChange }} />}
    </>
  )
}

/** Another kind, clipped where the old one was. */
const ofKind = (kind: string, { clip }: Partial<Choice> = {}): Choice =>
  clip === undefined ? { kind } : { kind, clip }

function Keys({
  of,
  value,
  objective,
  colour = "var(--ink)",
  onChange,
}: Omit<Props, "value"> & { readonly value: Choice }) {
  const common = useRavineState((state) => state.scenario.objective)
  const spec = objective ?? common
  const resolved = useMemo(() => resolveObjective(spec), [spec])
  const keys = { ...oracles[value.kind]!.keys, clip: CLIP }
  return Object.entries(keys).map(([key, hyper]) => {
    const initial = defaultOn(resolved, hyper)
    return (
      <HyperRow
        key={key}
        run={`${of}${of ? "noise" : "Noise"}`}
        name={hyper.label ?? key}
        hyper={hyper}
        value={(value[key] as HyperValue | undefined) ?? initial}
        initial={initial}
        colour={colour}
        onChange={(next) => onChange({ ...value, [key]: next })}
      />
    )
  })
}
