import { useContext, useEffect, useRef, useState } from "react"
import type { RunSpec, Scenario } from "../../core/scenario.ts"
import { LabContext } from "../../state/lab.ts"
import { type Ensemble, raceSeeds } from "./seeds.ts"
import type { Work } from "./useEnsemble.ts"

/** Races one run with its seeds when asked to; what was measured is forgotten when `key` changes. */
export function useCompared(key: string): {
  readonly measured: Ensemble | null
  readonly work: Work
  compare(scenario: Scenario, run: RunSpec): void
} {
  const lab = useContext(LabContext)
  const [measured, setMeasured] = useState<{ key: string; ensemble: Ensemble } | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const control = useRef<AbortController>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is under way is for the key before.
  useEffect(() => () => control.current?.abort(), [key])
  const compare = async (scenario: Scenario, run: RunSpec) => {
    if (!lab) return
    control.current?.abort()
    const wanted = new AbortController()
    control.current = wanted
    setShare(0)
    setProblem(null)
    try {
      const ensemble = await raceSeeds(lab, { ...scenario, runs: [run] }, wanted.signal, setShare)
      if (ensemble) setMeasured({ key, ensemble })
    } catch (error) {
      if (!wanted.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
    }
    if (control.current === wanted) setShare(null)
  }
  const cancel = () => {
    control.current?.abort()
    setShare(null)
  }
  return {
    measured: measured?.key === key ? measured.ensemble : null,
    work: { share, problem, cancel },
    compare,
  }
}
