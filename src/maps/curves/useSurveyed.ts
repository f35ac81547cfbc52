import { useContext, useEffect, useMemo, useRef, useState } from "react"
import type { Scenario } from "../../core/scenario.ts"
import type { Axis } from "../../core/survey.ts"
import { CartographerContext } from "../../state/cartographer.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { referenceOf } from "../hyper/reference.ts"
import type { Surveyed } from "./curveGaps.ts"
import { surveyCurve } from "./surveyCurve.ts"

/** Milliseconds without a change before curves are computed. */
const SETTLED = 300

/** Curves that are computed run by run. */
export interface Surveying {
  readonly surveyed: readonly Surveyed[]
  /** The axis that they are over. */
  readonly axis: Axis | null
  /** The share of the runs; null while nothing is under way. */
  readonly share: number | null
  readonly problem: string | null
  /** It was ended before its end. */
  readonly isStopped: boolean
  begin(): void
  cancel(): void
}

interface Known {
  readonly axis: Axis
  readonly surveyed: readonly Surveyed[]
}

/** Computes the curves of some runs over an axis when the scenario has settled; those before stay meanwhile. */
export function useSurveyed(axis: Axis | null, runs: readonly number[]): Surveying {
  const cartographer = useContext(CartographerContext)
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const key = useMemo(() => keyOf(scenario, axis, runs), [scenario, axis, runs])
  const [known, setKnown] = useState<Known | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isStopped, setStopped] = useState(false)
  const [round, setRound] = useState(0)
  const control = useRef<AbortController>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is computed, and another round repeats it.
  useEffect(() => {
    if (!cartographer || !axis) return
    const wanted = new AbortController()
    control.current = wanted
    const begin = async () => {
      const asked = store.getState().scenario
      const found: Surveyed[] = []
      setShare(0)
      setStopped(false)
      setProblem(null)
      try {
        for (const run of runs) {
          const ends = await surveyCurve(cartographer, asked, run, axis, wanted.signal)
          if (!ends) return
          found.push({ run, ends, ...surfaceOf(asked, run) })
          setKnown((before) => ({ axis, surveyed: merged(before, axis, found, runs) }))
          setShare(found.length / runs.length)
        }
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
  }, [cartographer, store, key, round])
  return {
    surveyed: known?.surveyed ?? NOTHING,
    axis: known?.axis ?? null,
    share,
    problem,
    isStopped,
    begin: () => setRound(round + 1),
    cancel: () => {
      control.current?.abort()
      setShare(null)
      setStopped(true)
    },
  }
}

const NOTHING: readonly Surveyed[] = []

/** New curves over the old ones of runs that are still asked for, if the axis is the same. */
function merged(
  before: Known | null,
  axis: Axis,
  found: readonly Surveyed[],
  runs: readonly number[],
): readonly Surveyed[] {
  const isSame = JSON.stringify(before?.axis) === JSON.stringify(axis)
  const old = isSame ? before!.surveyed : []
  return runs.flatMap((run) => {
    const one = [...found, ...old].find((other) => other.run === run)
    return one ? [one] : []
  })
}

function surfaceOf({ runs, objective }: Scenario, run: number) {
  const spec = runs[run]!.objective ?? objective
  return { reference: referenceOf(spec, []), surface: JSON.stringify(spec) }
}

/** What curves depend on: the number on the axis is none of it. */
function keyOf(scenario: Scenario, axis: Axis | null, runs: readonly number[]): string {
  const { title: _, view: __, runs: specs, ...shared } = scenario
  const own = runs.map((run) => {
    const { slot: _, muted: __, hyper, ...rest } = specs[run]!
    const { [axis?.name ?? ""]: ___, ...others } = hyper
    return { ...rest, hyper: others }
  })
  return JSON.stringify([shared, own, axis])
}
