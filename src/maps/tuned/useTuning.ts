import { useContext, useEffect, useMemo, useRef, useState } from "react"
import { LabContext } from "../../state/lab.ts"
import { runNames } from "../../state/names.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { type Settings, searchKey, settingsOf } from "./settings.ts"
import { type Row, tuneRun } from "./tuneRun.ts"

/** What was found, run by run, and what it was searched with. */
export interface Results {
  readonly key: string
  readonly settings: Settings
  readonly rows: readonly Row[]
  /** Runs that were to be searched: more than there are rows while the search goes on, and when it was ended. */
  readonly asked: number
}

/** A search of all runs. */
export interface Tuning {
  readonly results: Results | null
  /** The share that is done, and the name of the run at hand; null while nothing is under way. */
  readonly progress: { readonly share: number; readonly name: string } | null
  readonly problem: string | null
  /** The scenario has changed since, beyond the numbers that were searched. */
  readonly isOld: boolean
  begin(): void
  cancel(): void
}

/** The last results of each store: whoever looks at the landscape and comes back finds them. */
const kept = new WeakMap<object, Results>()

/** Searches the hyper-parameters of the runs that are not muted, one after the other; a change of the scenario ends it. */
export function useTuning(): Tuning {
  const lab = useContext(LabContext)
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const key = useMemo(() => searchKey(scenario), [scenario])
  const [results, setResults] = useState(() => kept.get(store) ?? null)
  const [progress, setProgress] = useState<Tuning["progress"]>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const control = useRef<AbortController>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another search.
  useEffect(
    () => () => {
      control.current?.abort()
      setProgress(null)
    },
    [key],
  )
  const begin = async () => {
    if (!lab) return
    const asked = store.getState().scenario
    const settings = settingsOf(asked)
    const heard = asked.runs.flatMap(({ muted }, i) => (muted ? [] : [i]))
    const names = runNames(asked.runs)
    const wanted = new AbortController()
    control.current?.abort()
    control.current = wanted
    setProblem(null)
    const rows: Row[] = []
    const keep = () => {
      const found = { key: searchKey(asked), settings, rows: [...rows], asked: heard.length }
      kept.set(store, found)
      setResults(found)
    }
    keep()
    try {
      for (const [i, run] of heard.entries()) {
        const tell = (share: number) => {
          if (wanted.signal.aborted) return
          setProgress({ share: (i + share) / heard.length, name: names[run]! })
        }
        tell(0)
        const row = await tuneRun(lab, asked, run, settings, wanted.signal, tell)
        if (!row) return
        rows.push(row)
        keep()
      }
    } catch (error) {
      if (!wanted.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
    }
    if (!wanted.signal.aborted) setProgress(null)
  }
  const cancel = () => {
    control.current?.abort()
    setProgress(null)
  }
  return {
    results,
    progress,
    problem,
    isOld: results !== null && results.key !== key,
    begin,
    cancel,
  }
}
