import { powerText } from "../../panels/chart/domain.ts"
import { exact } from "../../ui/numberText.ts"
import type { MapAxis } from "../mapFrame.ts"

/** In windows narrower than this, a logarithm is straight to a pixel, and learning rates have more digits than room. */
const NARROW = 0.01

/** An axis of learning rates, and the logarithm of the rate at a number on it. */
interface RateAxis {
  readonly axis: MapAxis
  logAt(number: number): number
}

/** An axis over a window of logarithms: of rates, or of how far they are from a round one where the window is narrow. */
export function rateAxis(name: string, [from, to]: readonly [number, number]): RateAxis {
  const [low, high] = [Math.exp(from), Math.exp(to)]
  if (to - from > NARROW)
    return { axis: { label: name, from: low, to: high, log: true }, logAt: Math.log }
  const span = high - low
  const unit = 10 ** Math.floor(Math.log10(span))
  const middle = (low + high) / 2
  const base = Number(middle.toPrecision(Math.ceil(Math.log10(middle / span)) + 1))
  return {
    axis: {
      label: `${name} − ${exact(base)}, in ${powerText(unit)}`,
      from: (low - base) / unit,
      to: (high - base) / unit,
    },
    logAt: (number) => Math.log(base + number * unit),
  }
}
