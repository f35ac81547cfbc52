import { Ellipsis } from "lucide-react"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Popup } from "../ui/Popup.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import { JumpForm } from "./JumpForm.tsx"
import { LoopButton } from "./LoopButton.tsx"
import styles from "./PlaybackMenu.module.css"
import { Speed } from "./Speed.tsx"

/** Time axis, speed, loop and jump, where the transport has no room for them. */
export function PlaybackMenu() {
  return (
    <Popup
      trigger={
        <Button look="icon" aria-label="Playback options" title="Speed, loop, jump">
          <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
      className={styles.menu}
      side="top"
      align="end"
      sideOffset={8}
      label="Playback options"
    >
      <span>Count</span>
      <AxisSwitch />
      <span>Speed</span>
      <Speed />
      <span>Loop</span>
      <LoopButton />
      <JumpForm />
    </Popup>
  )
}

const AXES = [
  { value: "steps", label: "Steps" },
  { value: "calls", label: "Calls", name: "Oracle calls" },
] as const

function AxisSwitch() {
  const { store } = useRavine()
  const axis = useRavineState(axisOf)
  return (
    <Segmented
      label="Time axis"
      value={axis}
      options={AXES}
      onChange={(next) => store.getState().setAxis(next)}
    />
  )
}
