import type { ObjectiveSpec } from "../core/scenario.ts"
import { MathSymbol, texOfName } from "../ui/Maths.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { parameterTrack } from "./parameterTrack.ts"

interface Props {
  /** Put before the name for screen readers: "Adam ". */
  readonly of: string
  readonly spec: ObjectiveSpec
  readonly name: string
  readonly value: number
  readonly colour?: string | undefined
  onChange(value: number): void
}

/** A parameter of an objective. */
export function ParameterRow({ of, spec, name, value, colour, onChange }: Props) {
  const track = parameterTrack(spec, name)
  return (
    <NumberRow
      label={<MathSymbol tex={texOfName(name)} />}
      name={`${of}${of ? "parameter" : "Parameter"} ${name}`}
      value={value}
      initial={track.initial}
      track={track}
      colour={colour}
      onChange={onChange}
    />
  )
}
