import { ENDING_WORDS, type Endings, type TrialsOrder, trialsOf } from "../../core/trials.ts"
import type { Host } from "./host.ts"
import { Memory, type Precision } from "./runtime/memory.ts"

/** Run-steps that a host takes before it answers: some tens of milliseconds. */
const PORTION = 2 ** 18

/** Runs trials on hosts that have opened them, configuration by configuration; null if no longer wanted. */
export async function runTrials(
  hosts: readonly Host[],
  id: number,
  order: TrialsOrder,
  precision: Precision,
  wanted: AbortSignal,
  tell: (share: number) => void,
): Promise<Endings | null> {
  const { configurations, starts, seeds, calls } = order
  const each = starts.length * seeds
  const portion = Math.max(1, Math.floor(PORTION / (each * calls)))
  const endings = new Memory(ENDING_WORDS * trialsOf(order), precision)
  let next = 0
  let done = 0
  const work = async (host: Host) => {
    while (next < configurations.length && !wanted.aborted) {
      const first = next
      next = Math.min(first + portion, configurations.length)
      const part = configurations.slice(first, next)
      const { floats, words } = await host.computeTrials(id, { ...order, configurations: part })
      endings.u.set(words, ENDING_WORDS * each * first)
      endings.f.set(floats, ENDING_WORDS * each * first)
      done += part.length
      if (!wanted.aborted) tell(done / configurations.length)
    }
  }
  await Promise.all(hosts.map(work))
  return wanted.aborted ? null : { floats: endings.f, words: endings.u }
}
