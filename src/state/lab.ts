import { createContext } from "react"
import type { Scenario } from "../core/scenario.ts"
import type { Endings, TrialsModule, TrialsOrder } from "../core/trials.ts"
import type { Track } from "./traces.ts"

/** Computes races beside the one on the stage; whoever has an engine can. */
export interface Lab {
  /**
   * Returns the tracks of the runs of a scenario, of any number, when the labs asked for before are done; null if it is
   * no longer wanted. Exact ones are computed in float64, on the processor. Throws what linking throws, in words for
   * the person who caused it.
   */
  race(
    scenario: Scenario,
    wanted: AbortSignal,
    options?: { readonly exact: true },
  ): Promise<readonly Track[] | null>
  /** Runs trials at once; null if they are no longer wanted. `tell` hears the share that is done. */
  trials(
    module: TrialsModule,
    order: TrialsOrder,
    wanted: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Endings | null>
}

/** Absent where nothing can compute. */
export const LabContext = createContext<Lab | null>(null)
