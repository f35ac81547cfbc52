import type { ReactNode } from "react"
import { plainObjective } from "../catalog/plan.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { placementOf, withConstrained, withDomain, withParameter } from "../state/editObjective.ts"
import { readFormula } from "../state/typedFormula.ts"
import { CheckRow } from "../ui/CheckRow.tsx"
import { FormulaField } from "../ui/FormulaField.tsx"
import { Typeset } from "../ui/Typeset.tsx"
import { BoxRow } from "./BoxRow.tsx"
import styles from "./ObjectivePanel.module.css"
import { ParameterRow } from "./ParameterRow.tsx"
import { TransformSection } from "./TransformSection.tsx"

interface Props {
  /** Put before the names for screen readers: "Adam ". */
  readonly of?: string
  readonly spec: ObjectiveSpec
  readonly colour?: string | undefined
  /** A problem that only the engine could find. */
  readonly problem?: string | null
  /** The run whose own objective it is; absent for the common one. */
  readonly run?: number | undefined
  onChange(spec: ObjectiveSpec): void
  /** Beside the box. */
  readonly children?: ReactNode
}

/** An objective as a formula, typed and typeset, with its parameters and its box. */
export function ObjectiveFields({
  of = "",
  spec,
  colour,
  problem = null,
  run,
  onChange,
  children,
}: Props) {
  const { formula, parameters, domain, constrained } = plainObjective(spec)
  const { tex } = readFormula(formula, parameters)
  const onInput = (text: string) => {
    const read = readFormula(text, parameters)
    if (read.error) return read.error
    if (text !== formula)
      onChange({ ...placementOf(spec), formula: text, parameters: read.parameters, domain })
    return null
  }
  const isMoved = "surface" in spec && spec.domain !== undefined
  return (
    <>
      <FormulaField
        label={`${of}${of ? "formula" : "Formula"} in x and y`}
        value={formula}
        onInput={onInput}
        problem={problem}
      />
      <div className={styles.typeset}>{tex && <Typeset tex={tex} />}</div>
      {Object.entries(parameters).map(([name, value]) => (
        <ParameterRow
          key={name}
          {...{ of, spec, name, value, colour }}
          onChange={(next) => onChange(withParameter(spec, name, next))}
        />
      ))}
      <BoxRow
        of={of}
        domain={domain}
        onChange={(box) => onChange(withDomain(spec, box))}
        onReset={isMoved ? () => onChange(withDomain(spec, undefined)) : undefined}
      >
        {children}
      </BoxRow>
      <CheckRow
        checked={constrained}
        label={of && `${of}keep runs inside the box`}
        onChange={(next) => onChange(withConstrained(spec, next))}
      >
        Keep runs inside the box
      </CheckRow>
      <TransformSection of={of} spec={spec} colour={colour} run={run} />
    </>
  )
}
