import type { Scenario } from "../../core/scenario.ts"

/** True if two runs are on the same surface, so that the letters of their minima mean the same. */
export function hasSameMinima({ runs, objective }: Scenario, a: number, b: number): boolean {
  const [one, two] = [a, b].map((run) => JSON.stringify(runs[run]!.objective ?? objective))
  return one === two
}
