import { useRavineState } from "../state/react.ts"
import { hasHandles } from "../state/viewSlice.ts"
import { Button } from "../ui/Button.tsx"
import styles from "./StageSwitches.module.css"
import type { Session } from "./session.ts"

/** Brings runs that have left the picture into it, and the picture back; absent where there is nothing to do. */
export function FrameButtons({ session }: { readonly session: Session }) {
  const strays = useRavineState((state) => state.strays)
  const fitted = useRavineState((state) => state.fitted)
  const editing = useRavineState(hasHandles)
  if (editing || (fitted && !strays)) return null
  return (
    <div className={styles.frames}>
      {strays && (
        <Button
          className={styles.floating}
          title="Show every iterate of every run"
          onClick={() => session.stage?.frameAll()}
        >
          Frame all
        </Button>
      )}
      {!fitted && (
        <Button
          className={styles.floating}
          title="Show the objective’s box"
          onClick={() => session.stage?.fit()}
        >
          Fit
        </Button>
      )}
    </div>
  )
}
