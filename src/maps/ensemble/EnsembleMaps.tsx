import { type ReactNode, useMemo, useState } from "react"
import { hasNoise } from "../../catalog/oracles.ts"
import type { Point } from "../../core/objective.ts"
import { useRavineState } from "../../state/react.ts"
import { useMapRun } from "../mapRun.ts"
import { NoRuns } from "../NoRuns.tsx"
import type { SharedCursor } from "../useMapCursor.ts"
import { CrowdCard } from "./CrowdCard.tsx"
import type { Crowd } from "./crowd.ts"
import styles from "./EnsembleMaps.module.css"
import { EnsembleSettings } from "./EnsembleSettings.tsx"
import { type Ranges, rangesOf } from "./figures.ts"
import { settingsOf } from "./settings.ts"
import { densest, useCrowd } from "./useCrowd.ts"

/** A run a great many times, with other starts and other noise, as a density that moves. */
export function EnsembleMaps() {
  const run = useMapRun()
  const against = useRavineState(({ scenario }) => settingsOf(scenario, false).against)
  if (run === null) return <NoRuns title="Ensembles" />
  return against === null || against === run ? (
    <Single key="one" run={run} />
  ) : (
    <Pair key="two" run={run} against={against} />
  )
}

function Single({ run }: { readonly run: number }) {
  const shown = useCrowd(run)
  const ranges = useRanges(shown.crowd, null)
  return (
    <Layout run={run} most={shown.most}>
      <Shown {...shown} ranges={ranges} cursor={useSharedCursor()} />
    </Layout>
  )
}

function Pair({ run, against }: { readonly run: number; readonly against: number }) {
  const first = useCrowd(run)
  const second = useCrowd(against)
  const ranges = useRanges(first.crowd, second.crowd)
  const cursor = useSharedCursor()
  return (
    <Layout run={run} most={Math.min(first.most, second.most)}>
      <Shown {...first} ranges={ranges} cursor={cursor} />
      <Shown {...second} ranges={ranges} cursor={cursor} />
    </Layout>
  )
}

function Layout({
  run,
  most,
  children,
}: {
  readonly run: number
  readonly most: number
  readonly children: ReactNode
}) {
  const isNoisy = useRavineState(({ scenario }) => hasNoise(scenario))
  const isSlow = useRavineState((state) => state.fallback !== null)
  return (
    <div className={styles.ensemble}>
      <EnsembleSettings run={run} most={most} />
      <div className={styles.columns}>{children}</div>
      <p className={styles.fine}>
        {isNoisy
          ? "Every run draws its own noise, as the conditions say. "
          : "Without noise, which the conditions may add, runs differ by their starts only. "}
        {isSlow && "On the processor 10,000 runs are the usual number. "}A run belongs to the
        minimum that it was near last, within 2 % of the diagonal of the box or less; it escapes
        when it first comes near another one. Nothing is tuned here. Toy landscapes do not rank
        optimizers for training networks.
      </p>
    </div>
  )
}

function Shown({
  most: _,
  ranges,
  ...shown
}: ReturnType<typeof useCrowd> & { readonly ranges: Ranges; readonly cursor: SharedCursor }) {
  const scenario = useRavineState((state) => state.scenario)
  const isSlow = useRavineState((state) => state.fallback !== null)
  const { members } = settingsOf(scenario, isSlow)
  return <CrowdCard {...shown} scenario={scenario} ranges={ranges} most={densest(members)} />
}

function useSharedCursor(): SharedCursor {
  const [at, onMove] = useState<Point | null>(null)
  return { at, onMove }
}

/** Ranges that hold both ensembles. */
function useRanges(first: Crowd, second: Crowd | null): Ranges {
  const budget = useRavineState(({ scenario }) => scenario.budget)
  return useMemo(() => {
    const crowds = second ? [first, second] : [first]
    const known = crowds.flatMap(({ record, figures, ground }) =>
      record ? [{ record, figures, ground }] : [],
    )
    return rangesOf(known, budget)
  }, [first, second, budget])
}
