import { tickStep, ticks } from "d3-array"
import { format, precisionFixed } from "d3-format"

/** A number on an axis. */
export interface Tick {
  readonly value: number
  readonly text: string
}

/** Returns round numbers of an interval, about `count` of them, with a true minus. */
export function ticksOf([low, high]: readonly [number, number], count: number): readonly Tick[] {
  const step = tickStep(low, high, count)
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const plain = largest < 1e5 && largest >= 1e-3 && step >= 1e-9
  const text = plain ? format(`,.${precisionFixed(step)}f`) : format("~e")
  return ticks(low, high, count).map((value) => ({
    value,
    text: trimmed(text(value)),
  }))
}

/** Drops zeros after the point and writes the sign as a minus. */
function trimmed(text: string): string {
  const short = text.includes(".") && !text.includes("e") ? text.replace(/\.?0+$/, "") : text
  return short.replace("e+", "e").replace("0e0", "0").replace(/-/g, "−")
}
