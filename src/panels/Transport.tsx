import { Pause, Play, RotateCcw, SkipBack, SkipForward } from "lucide-react"
import { SPEEDS } from "../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import { Scrub } from "./Scrub.tsx"
import styles from "./Transport.module.css"

const SPEED_OPTIONS = SPEEDS.map((speed) => ({
  value: String(speed),
  label: speed === 0.25 ? "¼×" : `${speed}×`,
  name: speed === 0.25 ? "a quarter" : `${speed} times`,
}))

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const

/** Reset, back, play, forward, scrub bar, step count and speed; `small` leaves out what a thumb can do without. */
export function Transport({ small = false }: { readonly small?: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser.
    <div
      className={`${styles.transport} ${small ? styles.small : ""}`}
      role="group"
      aria-label="Playback"
    >
      <div className={styles.keys}>
        {!small && <BackButtons />}
        <PlayButton />
        <ForwardButton />
      </div>
      <Scrub ticks={!small} />
      <div className={styles.right}>
        <StepCount />
        {!small && <Speed />}
      </div>
    </div>
  )
}

/** Returns what stops the race and puts the playhead to a step. */
function useJump(): (place: (step: number) => number) => void {
  const { store } = useRavine()
  return (place) => {
    const { play, seek, step } = store.getState()
    play(false)
    seek(place(step))
  }
}

function BackButtons() {
  const jump = useJump()
  const atStart = useRavineState((state) => state.step === 0)
  return (
    <>
      <Button
        look="icon"
        aria-label="Reset to start"
        title="Reset (Home)"
        disabled={atStart}
        onClick={() => jump(() => 0)}
      >
        <RotateCcw {...ICON} />
      </Button>
      <Button
        look="icon"
        aria-label="Step back"
        title="Step back (←)"
        disabled={atStart}
        onClick={() => jump((step) => step - 1)}
      >
        <SkipBack {...ICON} />
      </Button>
    </>
  )
}

function ForwardButton() {
  const jump = useJump()
  const atEnd = useRavineState((state) => state.step >= state.scenario.budget)
  return (
    <Button
      look="icon"
      aria-label="Step forward"
      title="Step forward (→)"
      disabled={atEnd}
      onClick={() => jump((step) => step + 1)}
    >
      <SkipForward {...ICON} />
    </Button>
  )
}

function Speed() {
  const speed = useRavineState((state) => state.speed)
  const setSpeed = useRavineState((state) => state.setSpeed)
  return (
    <Segmented
      label="Speed"
      value={String(speed)}
      options={SPEED_OPTIONS}
      onChange={(value) => setSpeed(Number(value))}
    />
  )
}

function PlayButton() {
  const { store } = useRavine()
  const playing = useRavineState((state) => state.playing)
  const Icon = playing ? Pause : Play
  return (
    <button
      type="button"
      className={styles.play}
      aria-label={playing ? "Pause" : "Play"}
      title={playing ? "Pause (Space)" : "Play (Space)"}
      onClick={() => store.getState().play(!playing)}
    >
      <Icon {...ICON} fill="currentColor" />
    </button>
  )
}

/** "150 / 300 steps". Not spoken while playing: the live region sums up. */
function StepCount() {
  const step = useRavineState((state) => state.step)
  const budget = useRavineState((state) => state.scenario.budget)
  return (
    <span className={styles.count}>
      <span role="status" aria-label="Step" aria-live="off">
        <b>{step}</b> / {budget}
      </span>
      <span className={styles.unit}> steps</span>
    </span>
  )
}
