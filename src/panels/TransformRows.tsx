import { RotateCcw } from "lucide-react"
import type { ReactNode } from "react"
import { plainObjective } from "../catalog/plan.ts"
import type { Point, Transform } from "../core/objective.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { Button } from "../ui/Button.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import styles from "./TransformRows.module.css"

const TURN = { range: [-180, 180], step: 5 } as const
const FACTOR = { range: [0.1, 10], scale: "log" } as const
/** The factors that a scenario may hold. */
const FACTORS = [1e-3, 1e3] as const
const AXES = ["x", "y"] as const

interface Props {
  /** Put before the names for screen readers: "Adam ". */
  readonly of: string
  readonly spec: ObjectiveSpec
  readonly colour?: string | undefined
  onChange(transform: Transform | undefined): void
  /** Beside the reset. */
  readonly children?: ReactNode
}

/** The numbers of a transform. */
export function TransformRows({ of, spec, colour, onChange, children }: Props) {
  const { transform } = spec
  const { rotate = 0, scale = [1, 1], shift = [0, 0] } = transform ?? {}
  const { domain } = plainObjective(spec)
  const named = (name: string) => (of ? `${of}${name}` : name[0]!.toUpperCase() + name.slice(1))
  return (
    <div className={styles.rows}>
      <NumberRow
        label="Rotate °"
        name={named("rotation in degrees")}
        value={rotate}
        initial={0}
        track={TURN}
        colour={colour}
        refuse={(value) => (Math.abs(value) > 360 ? "Use degrees from −360 to 360." : null)}
        onChange={(next) => onChange({ ...transform, rotate: next })}
      />
      {AXES.map((axis, k) => (
        <NumberRow
          key={axis}
          label={
            <>
              Scale <i>{axis}</i>
            </>
          }
          name={named(`scale along ${axis}`)}
          value={scale[k]!}
          initial={1}
          track={FACTOR}
          colour={colour}
          refuse={refuseFactor}
          onChange={(next) => onChange({ ...transform, scale: replaced(scale, k, next) })}
        />
      ))}
      {AXES.map((axis, k) => (
        <NumberRow
          key={axis}
          label={
            <>
              Shift <i>{axis}</i>
            </>
          }
          name={named(`shift along ${axis}`)}
          value={shift[k]!}
          initial={0}
          track={shiftTrack(domain[k]!)}
          colour={colour}
          onChange={(next) => onChange({ ...transform, shift: replaced(shift, k, next) })}
        />
      ))}
      <div className={styles.actions}>
        {children}
        {transform && (
          <Button className={styles.reset} onClick={() => onChange(undefined)}>
            <RotateCcw size={14} strokeWidth={1.5} aria-hidden="true" />
            Reset
          </Button>
        )}
      </div>
    </div>
  )
}

/** As far as the box is long. */
function shiftTrack([low, high]: readonly [number, number]) {
  const side = Number((high - low).toPrecision(6))
  return { range: [-side, side] as const }
}

const refuseFactor = (value: number) =>
  value < FACTORS[0] || value > FACTORS[1] ? "Use a factor from 0.001 to 1,000." : null

const replaced = ([x, y]: Point, k: number, value: number): Point =>
  k === 0 ? [value, y] : [x, value]
