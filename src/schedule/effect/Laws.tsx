import { Annealing } from "./Annealing.tsx"
import { BatchSize } from "./BatchSize.tsx"
import { Refined } from "./Refined.tsx"
import type { Ensemble } from "./seeds.ts"

/** What can be learned from the runs about schedules that have not been run. */
export function Laws({ ensemble }: { readonly ensemble: Ensemble }) {
  return (
    <>
      <Refined ensemble={ensemble} />
      <Annealing ensemble={ensemble} />
      <BatchSize ensemble={ensemble} />
    </>
  )
}
