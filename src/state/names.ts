import { methods } from "../catalog/index.ts"
import type { RunSpec } from "../core/scenario.ts"

/** Names of the runs; the second Adam is "Adam 2". */
export function runNames(runs: readonly RunSpec[]): string[] {
  const seen = new Map<string, number>()
  return runs.map(({ method }) => {
    const { name } = methods[method]!
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count > 1 ? `${name} ${count}` : name
  })
}
