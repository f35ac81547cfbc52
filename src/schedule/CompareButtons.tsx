import { GitCompareArrows } from "lucide-react"
import type { ScheduleSpec } from "../core/scenario.ts"
import { MOST_RUNS } from "../panels/mostRuns.ts"
import { withoutOwnSchedules, withShapes } from "../state/edit.ts"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import type { Designer } from "./useDesigner.ts"

/** The usual shapes, from the plainest. */
const USUAL = ["constant", "linear_decay", "cosine", "warmup_cosine_plus1", "wsd"]
/** Copies that one press adds. */
const MOST_COPIES = 4

/** One method with several schedules, or one schedule for all methods. */
export function CompareButtons({ scenario, edited, choose }: Designer) {
  const { store } = useRavine()
  const { reference, spec } = edited
  const shapes = shapesBeside(spec, MOST_RUNS - scenario.runs.length)
  const own = scenario.runs.filter(({ schedule }) => schedule).length
  const compare = () => {
    const state = store.getState()
    state.replace(withShapes(state.scenario, reference!, shapes))
    state.announce(`${shapes.length} runs added, the same but for their schedules.`)
  }
  const join = () => {
    const state = store.getState()
    choose({ run: null, of: "lr" })
    state.replace(withoutOwnSchedules(state.scenario))
    state.announce("All runs follow the common schedule.")
  }
  const isFull = shapes.length === 0
  return (
    <>
      {own > 0 && (
        <Button
          look="line"
          title={`${own} ${own === 1 ? "run has a schedule of its own" : "runs have schedules of their own"}: all follow the common one again`}
          onClick={join}
        >
          One schedule for all
        </Button>
      )}
      <Button
        look="line"
        disabled={reference === null || isFull}
        title={
          isFull
            ? `${MOST_RUNS} runs are the most that can be told apart.`
            : "The same method with several schedules"
        }
        onClick={compare}
      >
        <GitCompareArrows size={16} strokeWidth={1.5} aria-hidden="true" />
        Compare shapes
      </Button>
    </>
  )
}

function shapesBeside({ kind }: ScheduleSpec, room: number): readonly ScheduleSpec[] {
  const others = USUAL.filter((other) => other !== kind)
  return others.slice(0, Math.max(0, Math.min(room, MOST_COPIES))).map((other) => ({ kind: other }))
}
