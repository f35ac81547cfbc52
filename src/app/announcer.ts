import { comparable } from "../state/comparable.ts"
import { runNames } from "../state/names.ts"
import { axisOf } from "../state/playbackSlice.ts"
import type { Ravine } from "../state/react.ts"
import { shapeOf } from "../state/shapeOf.ts"
import { shownRun } from "../state/shownRun.ts"
import { leader, lossAt, momentOf } from "../state/timeAxis.ts"
import { short } from "../ui/numberText.ts"

/** Milliseconds between two lines for screen readers. */
const PAUSE = 2000

/** Says what happens: every two seconds while playing, and once the playhead rests. Returns the function that stops it. */
export function startAnnouncer({ store, traces }: Ravine): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    timer = undefined
    const { step, scenario, announce } = store.getState()
    const axis = axisOf({ scenario })
    const first = leader(comparable(traces.current, scenario.runs), step, axis)
    if (first === null) return
    const loss = short(lossAt(traces.current.tracks[first]!, step, axis))
    const time = axis === "steps" ? `Step ${step}` : `${step} oracle calls`
    const leads = `${time}, loss ${loss}, ${runNames(scenario.runs)[first]} leads.`
    announce(`${leads}${curvature()}`)
  }
  /** The run that the glyph is at need not be the leader. */
  const curvature = () => {
    const state = store.getState()
    const run = state.scenario.view.glyph ? shownRun(state, traces.current) : null
    const track = run === null ? null : traces.current.tracks[run]
    if (run === null || !track) return ""
    const { at } = momentOf(track, state.step, axisOf(state))
    const [largest, smallest] = [track.sharpness[at]!, track.flatness[at]!]
    const name = runNames(state.scenario.runs)[run]
    return ` ${name} is in a ${shapeOf(largest, smallest)} of curvatures ${short(largest)} and ${short(smallest)}.`
  }
  const stop = store.subscribe((state, before) => {
    if (state.step !== before.step) timer ??= setTimeout(say, PAUSE)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
