import type { Domain } from "../../core/objective.ts"
import type { MapLook } from "../../state/cartographer.ts"
import { short, whole } from "../../ui/numberText.ts"
import styles from "./FractalLegend.module.css"
import { hasRange } from "./fractalLook.ts"
import { depthText } from "./fractalWords.ts"
import { depthOf, isDeepest, narrowest, WHOLE } from "./place.ts"

interface Props {
  readonly look: MapLook
  readonly finding: string
  readonly window: Domain
  readonly cells: readonly [number, number]
}

/** What the colours of the map are, what it shows, and how far one can go into it. */
export function FractalLegend({ look, finding, window, cells }: Props) {
  const { low, high, floor, split = [low, high] } = look
  const sums = ([from, to]: readonly [number, number]) =>
    hasRange([from, to])
      ? ([short(floor + Math.exp(from)), short(floor + Math.exp(to))] as const)
      : null
  const limit = (WHOLE[0][1] - WHOLE[0][0]) / narrowest(cells[0])
  return (
    <div className={styles.legend}>
      <div className={styles.ramps}>
        <Ramp name="Converges" of="converge" ends={sums([low, high])} />
        <Ramp name="Diverges" of="diverge" ends={sums(split)} />
      </div>
      <p className={styles.finding}>{finding}</p>
      <p>
        Colours count, from quick to slow, the sum over the steps of loss ÷ first loss where a run
        converges, and of first loss ÷ loss where it diverges. They are spread evenly over the
        pixels of the window.
      </p>
      <p>
        {depthText(depthOf(window))}{" "}
        {isDeepest(window, cells)
          ? "is the limit of float32: neighbouring pixels' learning rates differ in their last bit, 2⁻²³ of them."
          : `of at most ${whole(Math.round(limit))}×: there float32 ends, and neighbouring pixels' learning rates differ in their last bit, 2⁻²³ of them.`}
      </p>
    </div>
  )
}

interface RampProps {
  readonly name: string
  readonly of: "converge" | "diverge"
  /** Of the quickest and of the slowest; null where there are none. */
  readonly ends: readonly [string, string] | null
}

const STOPS = [1, 2, 3, 4, 5]

function Ramp({ name, of, ends }: RampProps) {
  if (!ends)
    return (
      <p>
        <b>{name}</b>: none, or all alike, in this window
      </p>
    )
  const [quick, slow] = ends
  return (
    <div
      className={styles.ramp}
      role="img"
      aria-label={`${name}: colours from quick, ${quick}, to slow, ${slow}`}
    >
      <b>{name}</b>
      <span>{quick}</span>
      <span
        style={{
          background: `linear-gradient(to right, ${STOPS.map((n) => `var(--${of}-${n})`)})`,
        }}
      />
      <span>{slow}</span>
    </div>
  )
}
