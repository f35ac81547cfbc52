import { surfaces } from "../catalog/index.ts"
import { resolveObjective } from "../catalog/plan.ts"
import type { Objective } from "../core/objective.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { beginRace } from "../state/beginRace.ts"
import { withFormula, withParameter, withSurface } from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { readFormula } from "../state/typedFormula.ts"
import { FormulaField } from "../ui/FormulaField.tsx"
import { MathSymbol, texOfName } from "../ui/Maths.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { Picker } from "../ui/Picker.tsx"
import { Typeset } from "../ui/Typeset.tsx"
import { Block } from "./Block.tsx"
import { BoxRow } from "./BoxRow.tsx"
import styles from "./ObjectivePanel.module.css"
import { parameterTrack } from "./parameterTrack.ts"

const ITEMS = Object.entries(surfaces).map(([id, { name, lesson }]) => ({ id, name, hint: lesson }))

/** What is minimised: a surface of the list or a typed formula, with its parameters. */
export function ObjectivePanel() {
  const spec = useRavineState((state) => state.scenario.objective)
  const objective = resolveObjective(spec)
  const { tex } = readFormula(objective.formula, objective.parameters)
  return (
    <Block title="Objective">
      <SurfacePicker surface={"surface" in spec ? spec.surface : ""} />
      <Formula objective={objective} />
      <div className={styles.typeset}>{tex && <Typeset tex={tex} />}</div>
      {Object.entries(objective.parameters).map(([name, value]) => (
        <ParameterRow key={name} spec={spec} name={name} value={value} />
      ))}
      {"surface" in spec ? (
        <p className={styles.lesson}>{surfaces[spec.surface]!.lesson}</p>
      ) : (
        <BoxRow domain={spec.domain} />
      )}
    </Block>
  )
}

function SurfacePicker({ surface }: { readonly surface: string }) {
  const { store } = useRavine()
  const place = ITEMS.findIndex(({ id }) => id === surface) + 1
  const pick = (id: string) => {
    const { scenario, open } = store.getState()
    open(withSurface(scenario, id))
    beginRace(store)
  }
  return (
    <Picker
      label="Surface"
      items={ITEMS}
      value={surface}
      placeholder="Your formula"
      hint={place > 0 ? `${place} of ${ITEMS.length}` : "typed"}
      onPick={pick}
    />
  )
}

function Formula({ objective }: { readonly objective: Objective }) {
  const { store } = useRavine()
  const problem = useRavineState((state) => state.problem)
  const { formula, parameters, domain } = objective
  const onInput = (text: string) => {
    const read = readFormula(text, parameters)
    if (read.error) return read.error
    const { scenario, replace } = store.getState()
    if (text !== formula) replace(withFormula(scenario, text, read.parameters, domain))
    return null
  }
  return (
    <FormulaField label="Formula in x and y" value={formula} onInput={onInput} problem={problem} />
  )
}

interface ParameterProps {
  readonly spec: ObjectiveSpec
  readonly name: string
  readonly value: number
}

function ParameterRow({ spec, name, value }: ParameterProps) {
  const { store } = useRavine()
  const track = parameterTrack(spec, name)
  const change = (next: number) => {
    const { scenario, replace } = store.getState()
    replace(withParameter(scenario, name, next))
  }
  return (
    <NumberRow
      label={<MathSymbol tex={texOfName(name)} />}
      name={`Parameter ${name}`}
      value={value}
      initial={track.initial}
      track={track}
      onChange={change}
    />
  )
}
