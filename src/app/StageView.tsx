import { type CSSProperties, useEffect, useRef } from "react"
import { surfaces } from "../catalog/index.ts"
import { LossScale } from "../panels/LossScale.tsx"
import { Readout } from "../panels/Readout.tsx"
import { isCovering } from "../state/page.ts"
import { useRavineState, useTraces } from "../state/react.ts"
import { boundsText } from "./bounds.ts"
import { Captions } from "./Captions.tsx"
import { FirstSentence } from "./FirstSentence.tsx"
import { FrameButtons } from "./FrameButtons.tsx"
import { StageSwitches } from "./StageSwitches.tsx"
import styles from "./StageView.module.css"
import type { Session } from "./session.ts"
import { ToastLine } from "./ToastLine.tsx"
import { useLandscapeKeys } from "./useLandscapeKeys.ts"
import { usePanes } from "./usePanes.ts"

/** The landscape with what floats over it. */
export function StageView({
  session,
  bare = false,
}: {
  readonly session: Session
  readonly bare?: boolean
}) {
  const host = useRef<HTMLDivElement>(null)
  const panes = usePanes()
  // A view in the stage's place says what has happened itself.
  const isReplaced = useRavineState(({ page }) => page !== null && !isCovering(page))
  const label = useLabel()
  const bounds = useRavineState(({ scenario }) => boundsText(scenario))
  const onKeyDown = useLandscapeKeys(session)
  useEffect(() => {
    void session.open(host.current!)
  }, [session])
  return (
    <div className={styles.stage} data-side={panes !== null}>
      <div className={styles.scroll}>
        <div className={styles.content} style={{ "--rows": panes?.rows ?? 1 } as CSSProperties}>
          <div
            ref={host}
            className={styles.host}
            role="application"
            aria-label={label}
            aria-description={bounds || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys.
            tabIndex={0}
            onKeyDown={onKeyDown}
          />
          {panes && <Captions {...panes} />}
        </div>
      </div>
      {!bare && (
        <>
          <div className={styles.topLeft}>{!panes && <Readout />}</div>
          <div className={styles.topRight}>
            <StageSwitches />
            <FrameButtons session={session} />
          </div>
          <div className={styles.bottomLeft}>{!panes && <LossScale />}</div>
          <FirstSentence />
        </>
      )}
      {!isReplaced && <ToastLine />}
    </div>
  )
}

/** What the landscape shows and which keys it takes. */
function useLabel(): string {
  const objective = useRavineState((state) => state.scenario.objective)
  const runs = useTraces().tracks.filter((track) => track !== null).length
  const name = "surface" in objective ? surfaces[objective.surface]!.name : "your formula"
  return `Landscape of ${name} with ${runs} ${runs === 1 ? "run" : "runs"}. Arrow keys move the start, plus and minus zoom, 0 fits.`
}
