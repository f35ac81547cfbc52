import { useContext, useEffect, useRef, useState } from "react"
import { CartographerContext, type MapOrder } from "../state/cartographer.ts"
import { useRavine } from "../state/react.ts"
import { save } from "../ui/download.ts"

/** Milliseconds between two shares that are shown. */
const REST = 200

/** Makes and saves posters, one at a time. */
export function usePoster(name: string) {
  const cartographer = useContext(CartographerContext)
  const { store } = useRavine()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const work = useRef<AbortController>(null)
  useEffect(() => () => work.current?.abort(), [])
  const make = async (order: MapOrder) => {
    if (!cartographer) return
    const wanted = new AbortController()
    work.current = wanted
    let told = performance.now()
    setShare(0)
    setProblem(null)
    const tell = (share: number) => {
      if (performance.now() - told < REST) return
      told = performance.now()
      setShare(share)
    }
    try {
      const poster = await cartographer.poster(order, tell, wanted.signal)
      if (poster) {
        const { columns, rows } = order.survey.numbers
        save(poster, `${name}-${columns}x${rows}.png`)
        store.getState().announce("The poster is saved.")
      }
    } catch (error) {
      setProblem(`No poster was made. ${error instanceof Error ? error.message : String(error)}`)
    }
    setShare(null)
  }
  return { share, problem, make, cancel: () => work.current?.abort() }
}
