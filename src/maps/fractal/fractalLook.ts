import { FATE, fateAt, OUTCOME_WORDS, type Outcomes, SCALE } from "../../core/survey.ts"
import type { MapLook } from "../../state/cartographer.ts"

/** Every sum begins with the first loss over itself. */
const FIRST = 1
const LEAST = 1e-37
const HALF = SCALE / 2
/**
 * What lies outside these shares of the cells has the colour of an end. Single bursts of the loss make some sums of runs
 * that converge a thousand times as large as the others.
 */
const CONVERGING = [0.002, 0.9] as const
const DIVERGING = [0.002, 0.998] as const

/** Colours from the quickest to the slowest of each fate; before there are outcomes, of any of them. */
export const FIRST_LOOK: MapLook = {
  kind: "split",
  low: 0,
  high: Math.log(200),
  split: [0, Math.log(200)],
  floor: FIRST,
  scale: "split",
}

/**
 * Colours of a map whose cells lie evenly along the ramp of their fate, as those of the paper's figures do: what is slow is
 * slow in this window.
 */
export function fractalLook(outcomes: Outcomes): MapLook {
  const converging = logsOf(outcomes, FATE.arrived)
  const diverging = logsOf(outcomes, FATE.diverged)
  const [low, high] = endsOf(converging, CONVERGING)
  const split = endsOf(diverging, DIVERGING)
  const warp = [...sharesOf(converging, [low, high]), ...sharesOf(diverging, split)]
  return { kind: "split", low, high, split, floor: FIRST, scale: "split", warp }
}

/** Logarithms of the values of a fate without their first term, rising. */
function logsOf({ floats, words, columns, rows }: Outcomes, fate: number): Float64Array {
  const logs: number[] = []
  for (let cell = 0; cell < columns * rows; cell++)
    if (fateAt(words, cell) === fate)
      logs.push(Math.log(Math.max(floats[cell * OUTCOME_WORDS + 2]! - FIRST, LEAST)))
  return Float64Array.from(logs).sort()
}

/** Between the ends of a scale with one number at most. */
const NOTHING = 1e-6

/** True for the ends of a scale that has several numbers. */
export const hasRange = ([low, high]: readonly [number, number]): boolean =>
  high - low > 2 * NOTHING

/** They are apart even where there is nothing, or one number, to colour. */
function endsOf(logs: Float64Array, shares: readonly [number, number]): readonly [number, number] {
  const at = (share: number) => logs[Math.round(share * (logs.length - 1))] ?? 0
  const [low, high] = [at(shares[0]), at(shares[1])]
  return [low, Math.max(high, low + NOTHING)]
}

/** For each colour of the ramp, the share of the cells below it. */
function sharesOf(logs: Float64Array, [low, high]: readonly [number, number]): number[] {
  let below = 0
  return Array.from({ length: HALF }, (_, i) => {
    const end = low + ((high - low) * (i + 0.5)) / (HALF - 1)
    while (below < logs.length && logs[below]! < end) below++
    return logs.length > 0 && i < HALF - 1 ? below / logs.length : i / (HALF - 1)
  })
}
