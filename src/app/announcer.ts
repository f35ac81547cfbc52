import { runNames } from "../state/names.ts"
import type { Ravine } from "../state/react.ts"
import { leader, lossAt } from "../state/track.ts"
import { short } from "../ui/numberText.ts"

/** Milliseconds between two lines for screen readers. */
const PAUSE = 2000

/** Says what happens: every two seconds while playing, and once the playhead rests. Returns the function that stops it. */
export function startAnnouncer({ store, traces }: Ravine): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    timer = undefined
    const { step, scenario, announce } = store.getState()
    const { tracks } = traces.current
    const first = leader(tracks, step)
    if (first === null) return
    announce(
      `Step ${step}, loss ${short(lossAt(tracks[first]!, step))}, ${runNames(scenario.runs)[first]} leads.`,
    )
  }
  const stop = store.subscribe((state, before) => {
    if (state.step !== before.step) timer ??= setTimeout(say, PAUSE)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
