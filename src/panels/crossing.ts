import type { Series } from "./chart/series.ts"

interface Note {
  readonly text: string
  readonly title: string
}

/** Says which curves are or were above their limits; null if none was. */
export function crossingNote(series: readonly Series[]): Note | null {
  return noteOf(
    series.flatMap(({ name, values, count, limit }) => {
      if (!limit) return []
      // The last iterate has no step to come.
      const isAbove = (k: number) => values[k]! > limit.values[k]!
      const text = spanText(Math.min(count, limit.values.length), isAbove)
      return text ? [`${name} above ${limit.text} ${text}`] : []
    }),
  )
}

/** Says which curves are or were below 0; null if none was. */
export function negativeNote(series: readonly Series[]): Note | null {
  return noteOf(
    series.flatMap(({ name, values, count }) => {
      const text = spanText(count, (k) => values[k]! < 0)
      return text ? [`${name} below 0 ${text}`] : []
    }),
  )
}

function noteOf(texts: readonly string[]): Note | null {
  if (texts.length === 0) return null
  return { text: texts.join("; "), title: `${texts.join("; ")}.` }
}

/** When something holds: since a step up to the end, or at how many of the steps; null if never. */
function spanText(count: number, holds: (k: number) => boolean): string | null {
  let since = count
  while (since > 0 && holds(since - 1)) since--
  if (since === 0) return "throughout"
  if (since < count) return `since step ${since}`
  let times = 0
  let first = -1
  for (let k = 0; k < count; k++) {
    if (!holds(k)) continue
    times++
    if (first < 0) first = k
  }
  if (times === 0) return null
  return times === 1 ? `at step ${first}` : `at ${times} steps, first at ${first}`
}
