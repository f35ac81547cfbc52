import { type AnnealingLaw, predict } from "../../analysis/annealing.ts"
import { NumberRow } from "../../ui/NumberRow.tsx"
import { fixed, short } from "../../ui/numberText.ts"
import { Segmented } from "../../ui/Segmented.tsx"
import styles from "./Effect.module.css"
import { agreement, jitterOf, warnings } from "./lawFit.ts"
import type { LawRun } from "./lawSeries.ts"

interface Props {
  readonly law: AnnealingLaw
  /** The memory that was set, or null for the one that fits best. */
  readonly memory: number | null
  onMemory(memory: number | null): void
  readonly target: LawRun
  readonly isRandom: boolean
  readonly isOneMethod: boolean
}

const MODES = [
  { value: "fit", label: "Best fit" },
  { value: "set", label: "Set" },
] as const

/** The numbers of the law, how far it was off, and where it is known to fail. */
export function LawNumbers({ law, memory, onMemory, target, ...known }: Props) {
  const steps = target.rates.length
  return (
    <>
      <Segmented
        label="Memory of the law"
        look="wide"
        value={memory === null ? "fit" : "set"}
        options={MODES}
        onChange={(mode) => onMemory(mode === "fit" ? null : law.memory)}
      />
      <NumberRow
        label="Memory λ"
        name="Memory of the annealing law"
        value={law.memory}
        initial={0.99}
        track={{ range: [0.5, 0.9995], scale: "complement" }}
        onChange={onMemory}
        refuse={(value) => (value < 0 || value >= 1 ? "From 0 to below 1" : null)}
      />
      <p>
        L = <b>{short(law.floor)}</b> + <b>{short(law.forward)}</b> S₁
        <sup>−{fixed(law.exponent, 2)}</sup> − <b>{short(law.annealing)}</b> S₂
      </p>
      <Comparison law={law} target={target} />
      {warnings({ law, steps, rates: target.rates, ...known }).map((text) => (
        <p key={text} className={styles.warning}>
          {text}
        </p>
      ))}
    </>
  )
}

/** The prediction against what was measured, once it was. */
function Comparison({ law, target }: Pick<Props, "law" | "target">) {
  const said = predict(law, target.rates)
  const end = said.at(-1)!
  if (!target.band)
    return (
      <p>
        {target.name} is predicted to end at <b>{short(end)}</b>.
      </p>
    )
  const { mean, last } = agreement(said, target.band.median)
  return (
    <p role="status">
      {target.name}: predicted <b>{short(end)}</b>, measured{" "}
      <b>{short(target.band.median.at(-1)!)}</b>. Off by <b>{fixed(100 * mean, 1)} %</b> over the
      run and <b>{fixed(100 * last, 0)} %</b> at its end; from step to step the median itself jumps
      by <b>{fixed(100 * jitterOf(target.band.median), 1)} %</b>.
    </p>
  )
}
