import { useEffect } from "react"
import { useRavine } from "../state/react.ts"

/** Milliseconds that a map rests before it is told: while a slider moves, many are complete. */
const REST = 700
/** Milliseconds that a sentence stays before the one of another map takes its place. */
const STAY = 2500
/** When the next sentence may be said, by performance.now(). */
let free = 0

/** Says a sentence to screen readers once it has been the same for a while; null says nothing. */
export function useAnnounced(sentence: string | null): void {
  const { store } = useRavine()
  useEffect(() => {
    if (!sentence) return
    let timer: ReturnType<typeof setTimeout>
    const say = () => {
      const wait = free - performance.now()
      if (wait > 0) {
        timer = setTimeout(say, wait)
        return
      }
      free = performance.now() + STAY
      store.getState().announce(sentence)
    }
    timer = setTimeout(say, REST)
    return () => clearTimeout(timer)
  }, [sentence, store])
}
