import { methods, surfaces } from "../catalog/index.ts"
import type { ObjectiveSpec, RunSpec } from "../core/scenario.ts"

/** Names of the runs: the second Adam is "Adam 2", one with an objective of its own "Adam on Beale". */
export function runNames(runs: readonly RunSpec[]): string[] {
  return numbered(
    runs.map(({ method, objective }) => {
      const { name } = methods[method]!
      return objective ? `${name} on ${objectiveName(objective)}` : name
    }),
  ).map(({ name, count }) => (count > 1 ? `${name} ${count}` : name))
}

/** The name of a surface, or what stands for a typed one. */
export function objectiveName(objective: ObjectiveSpec): string {
  return "surface" in objective ? surfaces[objective.surface]!.name : "own formula"
}

/** Keys for lists of runs that follow a run to its new place; runs beyond the last slot share one. */
export function runKeys(runs: readonly RunSpec[]): string[] {
  return numbered(runs.map(({ slot = 0 }) => String(slot))).map(
    ({ name, count }) => `${name}-${count}`,
  )
}

function numbered(names: readonly string[]): { name: string; count: number }[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { name, count }
  })
}
