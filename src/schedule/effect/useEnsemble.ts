import { useContext, useEffect, useMemo, useRef, useState } from "react"
import { LabContext } from "../../state/lab.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { type Ensemble, raceKey, raceSeeds } from "./seeds.ts"

/** Milliseconds without a change before the seeds are raced. */
const SETTLED = 400

/** Work under way in the lab. */
export interface Work {
  /** The share that is done, or null while nothing is under way. */
  readonly share: number | null
  readonly problem: string | null
  cancel(): void
}

/** The race of all runs, which begins by itself when the scenario has settled. */
export interface Race extends Work {
  /** It was ended before its end. */
  readonly isStopped: boolean
  begin(): void
}

/** The runs of the scenario in force with many seeds each, raced when it has settled; what was raced before stays meanwhile. */
export function useEnsemble(): { readonly ensemble: Ensemble | null; readonly race: Race } {
  const lab = useContext(LabContext)
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const key = useMemo(() => raceKey(scenario), [scenario])
  const [ensemble, setEnsemble] = useState<Ensemble | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isStopped, setStopped] = useState(false)
  const [round, setRound] = useState(0)
  const control = useRef<AbortController>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the scenario, and another round repeats the race.
  useEffect(() => {
    if (!lab) return
    const wanted = new AbortController()
    control.current = wanted
    const begin = async () => {
      setShare(0)
      setStopped(false)
      setProblem(null)
      try {
        const raced = await raceSeeds(lab, store.getState().scenario, wanted.signal, setShare)
        if (raced) setEnsemble(raced)
      } catch (error) {
        if (!wanted.signal.aborted)
          setProblem(error instanceof Error ? error.message : String(error))
      }
      if (!wanted.signal.aborted) setShare(null)
    }
    const timer = setTimeout(begin, SETTLED)
    return () => {
      clearTimeout(timer)
      wanted.abort()
    }
  }, [lab, key, round, store])
  const cancel = () => {
    control.current?.abort()
    setShare(null)
    setStopped(true)
  }
  const begin = () => setRound(round + 1)
  const { axis } = scenario.view
  const shown = useMemo(
    () => ensemble && { ...ensemble, scenario: { ...ensemble.scenario, view: { axis } } },
    [ensemble, axis],
  )
  return { ensemble: shown, race: { share, problem, isStopped, cancel, begin } }
}
