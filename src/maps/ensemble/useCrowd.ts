import { type RefObject, useMemo, useRef, useState } from "react"
import { planEnsemble } from "../../catalog/ensemble.ts"
import type { Scenario } from "../../core/scenario.ts"
import type { CrowdOrder, LiveCrowd } from "../../state/crowds.ts"
import { useRavineState } from "../../state/react.ts"
import type { Crowd } from "./crowd.ts"
import type { Cells } from "./DensityPlot.tsx"
import { figuresOf, groundOf } from "./figures.ts"
import { settingsOf, startsOf } from "./settings.ts"
import { useLiveCrowd } from "./useLiveCrowd.ts"

interface Shown {
  readonly crowd: Crowd
  /** The most members that fit. */
  readonly most: number
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly live: RefObject<LiveCrowd | null>
  readonly onCells: (cells: Cells) => void
}

/** Members in a cell of the last colour: one in so many. */
const DENSE = 200

export const densest = (members: number): number => Math.max(4, Math.round(members / DENSE))

/** The ensemble of a run, kept drawn at the playhead. */
export function useCrowd(run: number): Shown {
  const scenario = useSettled()
  const isSlow = useRavineState((state) => state.fallback !== null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cells, setCells] = useState<Cells | null>(null)
  const ground = useMemo(() => groundOf(scenario, run), [scenario, run])
  const ensemble = useMemo(() => {
    const settings = settingsOf(scenario, isSlow)
    return planEnsemble(scenario, run, settings.members, startsOf(scenario, run, settings))
  }, [scenario, run, isSlow])
  const { domain } = ground.objective
  const order = useMemo((): CrowdOrder | null => {
    if (!cells) return null
    const most = densest(ensemble.numbers.members)
    return { ensemble, run, look: { ...cells, domain, most } }
  }, [ensemble, run, cells, domain])
  const { crowd: live, news } = useLiveCrowd(canvas, order)
  const { record, now, share, most, problem } = news
  const crowd = useMemo((): Crowd => {
    const figures = record ? record.snapshots.map((one) => figuresOf(one, ground)) : []
    return { run, ground, record, now, figures, share, problem }
  }, [run, ground, record, now, share, problem])
  return { crowd, most, canvas, live, onCells: setCells }
}

/** The scenario, always the same while only its look changes that no ensemble has to do with. */
function useSettled(): Scenario {
  const scenario = useRavineState((state) => state.scenario)
  const { view, ...rest } = scenario
  const key = JSON.stringify([rest, view.maps?.ensemble])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the scenario.
  return useMemo(() => scenario, [key])
}
