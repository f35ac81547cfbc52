import { Pause, Play, RotateCcw, SkipBack, SkipForward } from "lucide-react"
import { endOf } from "../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { JumpButton } from "./JumpButton.tsx"
import { LoopButton } from "./LoopButton.tsx"
import { PlaybackMenu } from "./PlaybackMenu.tsx"
import { Scrub } from "./Scrub.tsx"
import { Speed } from "./Speed.tsx"
import { TimeCount } from "./TimeCount.tsx"
import styles from "./Transport.module.css"

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const

interface Props {
  /** "wide" shows everything, "narrow" has a menu, "phone" larger targets, "bare" only what a slide needs. */
  readonly look?: "wide" | "narrow" | "phone" | "bare"
}

/** Reset, back, play, forward, scrub bar, time, and how it is played. */
export function Transport({ look = "wide" }: Props) {
  const isSmall = look === "phone" || look === "bare"
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser.
    <div className={`${styles.transport} ${styles[look] ?? ""}`} role="group" aria-label="Playback">
      <div className={styles.keys}>
        {!isSmall && <BackButtons />}
        <PlayButton />
        {look !== "bare" && <ForwardButton />}
      </div>
      <Scrub ticks={!isSmall} />
      <div className={styles.right}>
        <TimeCount unit={!isSmall} />
        {look === "wide" && (
          <>
            <JumpButton />
            <LoopButton />
            <Speed />
          </>
        )}
        {(look === "narrow" || look === "phone") && <PlaybackMenu />}
      </div>
    </div>
  )
}

/** Returns what stops the race and puts the playhead to a time. */
function useJump(): (place: (time: number) => number) => void {
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
        onClick={() => jump((time) => time - 1)}
      >
        <SkipBack {...ICON} />
      </Button>
    </>
  )
}

function ForwardButton() {
  const jump = useJump()
  const atEnd = useRavineState((state) => state.step >= endOf(state))
  return (
    <Button
      look="icon"
      aria-label="Step forward"
      title="Step forward (→)"
      disabled={atEnd}
      onClick={() => jump((time) => time + 1)}
    >
      <SkipForward {...ICON} />
    </Button>
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
