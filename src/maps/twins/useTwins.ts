import { useContext, useEffect, useMemo, useState } from "react"
import { distances, type Separation, separationOf, twinOf } from "../../analysis/separation.ts"
import type { Scenario } from "../../core/scenario.ts"
import { LabContext } from "../../state/lab.ts"
import { useRavineState } from "../../state/react.ts"
import { lastStep } from "../../state/track.ts"
import { apartOf } from "./twins.ts"

/** Milliseconds without a change before twins are raced. */
const SETTLED = 300

/** The twins of one run of the scenario. */
export interface Twins extends Separation {
  /** Its place in the scenario. */
  readonly run: number
  /** Between them after each step, [steps + 1], while both are finite. */
  readonly distances: Float64Array<ArrayBuffer>
}

/** Races every run that is not muted against its twin in float64 once the scenario has settled; null before. */
export function useTwins(): {
  readonly twins: readonly Twins[] | null
  readonly problem: string | null
} {
  const lab = useContext(LabContext)
  const scenario = useRavineState((state) => state.scenario)
  const { view, title, ...raced } = scenario
  const key = JSON.stringify([raced, view.maps?.twins])
  const [twins, setTwins] = useState<readonly Twins[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the scenario.
  const pairs = useMemo(() => pairsOf(scenario), [key])
  useEffect(() => {
    if (!lab) return
    const wanted = new AbortController()
    const begin = async () => {
      try {
        const tracks = await lab.race(pairs.scenario, wanted.signal, { exact: true })
        if (!tracks) return
        setTwins(
          pairs.runs.map((run, i) => {
            const [a, b] = [tracks[2 * i]!, tracks[2 * i + 1]!]
            const steps = Math.min(lastStep(a), lastStep(b))
            const found = distances(a.x, b.x).slice(0, steps + 1)
            return { run, distances: found, ...separationOf(found) }
          }),
        )
        setProblem(null)
      } catch (error) {
        if (!wanted.signal.aborted)
          setProblem(error instanceof Error ? error.message : String(error))
      }
    }
    const timer = setTimeout(begin, SETTLED)
    return () => {
      clearTimeout(timer)
      wanted.abort()
    }
  }, [lab, pairs])
  return { twins, problem }
}

/** The scenario of every run and its twin beside it, which see the same noise. */
function pairsOf(scenario: Scenario) {
  const runs = scenario.runs.flatMap(({ muted }, i) => (muted ? [] : [i]))
  const pairs = runs.flatMap((i) => {
    const run = scenario.runs[i]!
    const start = twinOf(run.start ?? scenario.start, apartOf(scenario, i))
    return [run, { ...run, start }]
  })
  return { runs, scenario: { ...scenario, runs: pairs, noise: undefined } }
}
