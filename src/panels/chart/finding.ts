import type { Series } from "./series.ts"

/** One sentence: what the curves show at their end. */
export function finding(title: string, series: readonly Series[]): string {
  const alive = series.filter(({ divergedAt, count }) => divergedAt === null && count > 0)
  const best = alive
    .filter(({ ranked }) => ranked)
    .toSorted((a, b) => lastValue(a) - lastValue(b))[0]
  const diverged = series.flatMap(({ name, divergedAt }) =>
    divergedAt === null ? [] : [`${name} diverged at step ${divergedAt}`],
  )
  const lowest = best
    ? [`after ${best.count - 1} steps ${best.name} is lowest at ${lastValue(best).toPrecision(3)}`]
    : []
  return `${title} by step: ${[...lowest, ...diverged].join("; ") || "not computed yet"}.`
}

const lastValue = ({ values, count }: Series): number => values[count - 1]!
