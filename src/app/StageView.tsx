import { type KeyboardEvent, useEffect, useRef } from "react"
import { surfaces } from "../catalog/index.ts"
import { resolveObjective } from "../catalog/plan.ts"
import { LossScale } from "../panels/LossScale.tsx"
import { Readout } from "../panels/Readout.tsx"
import { useRavine, useRavineState } from "../state/react.ts"
import { DimensionSwitch } from "./DimensionSwitch.tsx"
import { FirstSentence } from "./FirstSentence.tsx"
import styles from "./StageView.module.css"
import { placeStart } from "./scene.ts"
import type { Session } from "./session.ts"
import { ToastLine } from "./ToastLine.tsx"

/** The landscape with what floats over it. */
export function StageView({
  session,
  bare = false,
}: {
  readonly session: Session
  readonly bare?: boolean
}) {
  const { store } = useRavine()
  const host = useRef<HTMLDivElement>(null)
  const objective = useRavineState((state) => state.scenario.objective)
  const runs = useRavineState((state) => state.scenario.runs.length)
  useEffect(() => {
    void session.open(host.current!)
  }, [session])
  const name = "surface" in objective ? surfaces[objective.surface]!.name : "your formula"
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key]
    if (!way) return
    event.preventDefault()
    const state = store.getState()
    const box = resolveObjective(state.scenario.objective).domain
    const share = event.shiftKey ? 0.1 : 0.01
    const [x, y] = state.scenario.start
    placeStart(state, [
      x + way[0] * share * (box[0][1] - box[0][0]),
      y + way[1] * share * (box[1][1] - box[1][0]),
    ])
  }
  return (
    <div className={styles.stage}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        aria-label={`Landscape of ${name} with ${runs} ${runs === 1 ? "run" : "runs"}. Arrow keys move the start.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {!bare && (
        <>
          <div className={styles.topLeft}>
            <Readout />
          </div>
          <div className={styles.topRight}>
            <DimensionSwitch />
          </div>
          <div className={styles.bottomLeft}>
            <LossScale />
          </div>
          <FirstSentence />
        </>
      )}
      <ToastLine />
    </div>
  )
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
