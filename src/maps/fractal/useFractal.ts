import { useMemo, useRef, useState } from "react"
import type { FractalView } from "../../core/mapsView.ts"
import type { Domain } from "../../core/objective.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { fitted, isDeepest, type Place, placeOf, WHOLE } from "./place.ts"

/** Places that Back remembers, and milliseconds within which a turn of the wheel is one with that before. */
const REMEMBERED = 50
const TURN = 600

/** The place that is shown, and what changes it. */
export function useFractal() {
  const { store } = useRavine()
  const view = useRavineState(({ scenario }) => scenario.view.maps?.fractal)
  const place = useMemo(() => placeOf(view), [view])
  const [before, setBefore] = useState<readonly Place[]>([])
  const turned = useRef(Number.NEGATIVE_INFINITY)
  const look = (next: FractalView) => {
    const { look, scenario } = store.getState()
    look({ maps: { ...scenario.view.maps, fractal: { ...view, ...next } } })
  }
  const remember = () => setBefore((list) => [...list, place].slice(-REMEMBERED))
  return {
    place,
    kept: view?.kept ?? NONE,
    isWhole: view?.window === undefined,
    change: look,
    go: (to: Place) => {
      remember()
      look(to)
    },
    /** Another window of so many cells, as near to the one that is wanted as float32 allows; null is the whole map. */
    zoom: (window: Domain | null, cells: readonly [number, number], isTurn = false) => {
      const now = performance.now()
      if (!isTurn || now - turned.current > TURN) remember()
      if (isTurn) turned.current = now
      const to = window && fitted(window, cells)
      if (to && isDeepest(to, cells) && isDeepest(place.window, cells))
        store.getState().tell({
          kind: "note",
          text: "This is the limit of float32: closer in, neighbouring pixels would share a learning rate.",
        })
      look({ window: to ?? undefined })
    },
    back:
      before.length > 0
        ? () => {
            const { window, ...network } = before.at(-1)!
            look({ ...network, window: isSame(window, WHOLE) ? undefined : window })
            setBefore(before.slice(0, -1))
          }
        : null,
  }
}

const NONE: NonNullable<FractalView["kept"]> = []

const isSame = (a: Domain, b: Domain) => a.flat().join() === b.flat().join()
