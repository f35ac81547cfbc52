import type { Axis } from "../../core/survey.ts"
import { axisProblem } from "../../state/scenario/axisProblem.ts"
import { CheckRow } from "../../ui/CheckRow.tsx"
import { NumberField } from "../../ui/NumberField.tsx"
import { exact } from "../../ui/numberText.ts"
import { Picker } from "../../ui/Picker.tsx"
import styles from "./AxisRow.module.css"
import type { AxisChoice } from "./axisChoices.ts"
import { labelOf } from "./places.ts"
import type { ShownAxis } from "./shownAxes.ts"

interface Props {
  /** "Across" or "Up". */
  readonly name: string
  readonly side: ShownAxis
  readonly choices: readonly AxisChoice[]
  onChoose(choice: AxisChoice): void
  onChange(axis: Axis): void
}

/** Decades of an axis that becomes logarithmic where its lower end was not above 0. */
const DECADES = 3

/** Which number one side of a map is, between which ends, and how they are spaced. */
export function AxisRow({ name, side, choices, onChoose, onChange }: Props) {
  const { axis, choice } = side
  const items = choices.map((one) => ({
    id: one.id,
    name: labelOf({ choice: one, axis }),
    hint: `now ${exact(one.value)}`,
    group: one.group,
  }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere.
    <div className={styles.row} role="group" aria-label={`${name}: ${labelOf(side)}`}>
      <span>{name}</span>
      <Picker
        compact
        label={name}
        items={items}
        value={choice.id}
        onPick={(id) => onChoose(choices.find((one) => one.id === id)!)}
      />
      <End name={name} axis={axis} end="from" onChange={onChange} />
      <span aria-hidden="true">to</span>
      <End name={name} axis={axis} end="to" onChange={onChange} />
      <CheckRow
        checked={axis.log ?? false}
        label={`${name}: logarithmic`}
        disabled={!(axis.to > 0)}
        title={axis.to > 0 ? undefined : "A logarithmic axis needs ends above 0."}
        onChange={(log) => onChange(spaced(axis, log))}
      >
        log
      </CheckRow>
    </div>
  )
}

/** The axis with the other spacing; a logarithmic one begins above 0. */
function spaced({ log: _, ...axis }: Axis, log: boolean): Axis {
  if (!log) return axis
  return { ...axis, from: axis.from > 0 ? axis.from : axis.to / 10 ** DECADES, log }
}

interface EndProps {
  readonly name: string
  readonly axis: Axis
  readonly end: "from" | "to"
  onChange(axis: Axis): void
}

const End = ({ name, axis, end, onChange }: EndProps) => (
  <NumberField
    label={`${name}, ${end === "from" ? "lower" : "upper"} end`}
    value={axis[end]}
    refuse={(value) => sentence(axisProblem({ ...axis, [end]: value }))}
    onChange={(value) => onChange({ ...axis, [end]: value })}
  />
)

const sentence = (problem: string | null) =>
  problem && `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`
