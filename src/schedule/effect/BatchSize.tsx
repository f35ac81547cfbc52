import { useContext, useEffect, useMemo, useRef, useState } from "react"
import { crossover, fitSaturating } from "../../analysis/batchSize.ts"
import { methods } from "../../catalog/index.ts"
import { LabContext } from "../../state/lab.ts"
import { peakRate } from "../../state/peakRate.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { short, whole } from "../../ui/numberText.ts"
import { BatchPlot } from "./BatchPlot.tsx"
import { BATCHES, type BestRate, bestRate, canBatch, stepsOf } from "./batchRace.ts"
import { oneStepRules } from "./batchRules.ts"
import styles from "./Effect.module.css"
import { type Quadratics, quadraticsOf } from "./oneStep.ts"
import { type Ensemble, shownIn } from "./seeds.ts"
import type { Work } from "./useEnsemble.ts"
import { WorkButton } from "./WorkButton.tsx"

/** Which rate is best for which batch size, measured on the scene. */
export function BatchSize({ ensemble }: { readonly ensemble: Ensemble }) {
  const selected = useRavineState((state) => state.selected)
  const { scenario } = ensemble
  const shown = shownIn(ensemble, selected)
  const run = scenario.runs[shown]!
  const { found, work, measure } = useSearch(ensemble, run)
  const quadratics = useMemo(() => quadraticsOf(ensemble, shown), [ensemble, shown])
  const oneStep = useMemo(() => oneStepRules(quadratics), [quadratics])
  const isPossible = canBatch(run.oracle ?? scenario.oracle)
  const name = methods[run.method]!.name
  return (
    <section className={styles.card} aria-label="Batch size">
      <div className={styles.caption}>
        <h3>Step size and batch size</h3>
        <small>the rate that ends lowest when each gradient is the mean of B noisy ones</small>
      </div>
      {isPossible ? (
        <div className={styles.split}>
          <BatchPlot found={found} slot={run.slot ?? 0} oneStep={oneStep} />
          <div className={styles.side}>
            <p>
              {name} for {whole(stepsOf(scenario))} steps at 17 rates and {BATCHES.length} batch
              sizes, 8 seeds each: noise of spread σ/√B.
            </p>
            <WorkButton
              label="Measure the best rates"
              name="Racing rates and batch sizes"
              work={work}
              onBegin={measure}
            />
            <Findings found={found} />
            {quadratics && oneStep.length === 2 && <OneStep {...quadratics} />}
            <GrowingBatch />
          </div>
        </div>
      ) : (
        <p className={styles.fine}>
          Choose Gaussian or Student noise under Conditions: the mean of a batch has less of it.
        </p>
      )}
    </section>
  )
}

/** What the measured rates say, in words. */
function Findings({ found }: { readonly found: readonly BestRate[] }) {
  if (found.length < BATCHES.length) return null
  const { highest, crossing, error } = fitSaturating(
    found.map(({ batch }) => batch),
    found.map(({ rate }) => rate),
  )
  const isInside = crossing > 1 && crossing < BATCHES.at(-1)!
  return (
    <p role="status">
      {isInside ? (
        <>
          In proportion to B up to about <b>B = {short(crossing)}</b>, flat at{" "}
          <b>{short(highest)}</b> beyond: more samples no longer allow a larger rate.
        </>
      ) : (
        <>
          No crossover among these sizes: the best rate goes from <b>{short(found[0]!.rate)}</b> to{" "}
          <b>{short(found.at(-1)!.rate)}</b>.
        </>
      )}{" "}
      The saturating rule is off by a factor of <b>{short(Math.exp(error))}</b>; the grid has steps
      of 1.41.
      {found.some(({ isEdge }) => isEdge) && " Hollow: the best of the grid is at its edge."}
    </p>
  )
}

const samples = (batch: number) => (batch < 1 ? "less than one sample" : `B = ${short(batch)}`)

/** What the dotted curves are, and where more samples stop to help. */
const OneStep = ({ first, last }: Quadratics) => (
  <p>
    Dotted: the rate that lowers f most in a single step, |g|² / (gᵀHg + σ² tr H / B), where the run
    starts and where its seeds end. It grows like B while noise outweighs the slope, up to{" "}
    <b>{samples(crossover(first))}</b> at the start and <b>{samples(crossover(last))}</b> at the
    end, and is flat beyond.
  </p>
)

/** A method that chooses its batch sizes has a chart of its own. */
function GrowingBatch() {
  const { store } = useRavine()
  const show = () => {
    const { scenario, look, show: open } = store.getState()
    const panels = scenario.view.panels ?? ["loss", "gradient", "length", "rate"]
    look({ panels: [...new Set([...panels, "batch"])] })
    open(null)
  }
  return (
    <p>
      AdAdaGrad grows its batch instead of shrinking its rate.{" "}
      <Button look="line" onClick={show}>
        Chart of batch sizes
      </Button>
    </p>
  )
}

function useSearch(ensemble: Ensemble, run: Ensemble["scenario"]["runs"][number]) {
  const lab = useContext(LabContext)
  const [found, setFound] = useState<readonly BestRate[]>([])
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const control = useRef<AbortController>(null)
  const { scenario } = ensemble
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene or run makes what was found outdated.
  useEffect(() => {
    setFound([])
    setShare(null)
    return () => control.current?.abort()
  }, [scenario, run])
  const measure = async () => {
    if (!lab) return
    const wanted = new AbortController()
    control.current = wanted
    setFound([])
    setProblem(null)
    const rates: BestRate[] = []
    try {
      for (const [i, batch] of BATCHES.entries()) {
        setShare(i / BATCHES.length)
        const best = await bestRate(lab, scenario, run, peakRate(run), batch, wanted.signal)
        if (!best) return
        rates.push(best)
        setFound([...rates])
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setShare(null)
  }
  const cancel = () => {
    control.current?.abort()
    setShare(null)
  }
  const work: Work = { share, problem, cancel }
  return { found, work, measure }
}
