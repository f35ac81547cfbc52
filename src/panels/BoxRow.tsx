import { RotateCcw } from "lucide-react"
import type { ReactNode } from "react"
import type { Domain } from "../core/objective.ts"
import { boxProblem } from "../state/scenario/boxProblem.ts"
import { Button } from "../ui/Button.tsx"
import { NumberField } from "../ui/NumberField.tsx"
import { exact } from "../ui/numberText.ts"
import styles from "./BoxRow.module.css"

const AXES = ["x", "y"] as const
/** Share of the box by which an arrow key moves an end. */
const NUDGE = 0.05

interface Props {
  /** Put before the names for screen readers: "Adam ". */
  readonly of: string
  readonly domain: Domain
  onChange(domain: Domain): void
  /** Gives the surface its own box again; absent while it has it. */
  readonly onReset?: (() => void) | undefined
  /** What else can be done with the box. */
  readonly children?: ReactNode
}

/** The part of the plane that an objective is shown on. */
export function BoxRow({ of, domain, onChange, onReset, children }: Props) {
  return (
    <div className={styles.box}>
      {AXES.map((name, axis) => (
        <div key={name} className={styles.axis}>
          <i>{name}</i>
          <End {...{ of, domain, onChange }} axis={axis} end={0} />
          <span>to</span>
          <End {...{ of, domain, onChange }} axis={axis} end={1} />
        </div>
      ))}
      {(onReset || children) && (
        <div className={styles.actions}>
          {children}
          {onReset && (
            <Button className={styles.reset} onClick={onReset}>
              <RotateCcw size={14} strokeWidth={1.5} aria-hidden="true" />
              The surface’s own box
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

interface EndProps extends Omit<Props, "onReset" | "children"> {
  readonly axis: number
  readonly end: 0 | 1
}

function End({ of, domain, onChange, axis, end }: EndProps) {
  const ends = domain[axis]!
  const other = ends[1 - end]!
  const refuse = (value: number) => {
    const problem = end === 0 ? boxProblem(value, other) : boxProblem(other, value)
    if (!problem) return null
    if (end === 0 ? value >= other : value <= other)
      return `Must be ${end === 0 ? "below" : "above"} ${exact(other)}.`
    return `${problem.replace("expected", "Use")}.`
  }
  const change = (value: number) => {
    const box = domain.map((axisEnds) => [...axisEnds])
    box[axis]![end] = value
    onChange(box as unknown as Domain)
  }
  return (
    <NumberField
      label={`${of}${AXES[axis]} ${end === 0 ? "from" : "to"}`}
      value={ends[end]}
      refuse={refuse}
      nudge={(value, direction) => {
        const by = NUDGE * (ends[1] - ends[0])
        return Number((value + direction * by).toPrecision(4))
      }}
      onChange={change}
    />
  )
}
