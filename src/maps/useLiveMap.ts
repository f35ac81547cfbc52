import { type RefObject, useContext, useEffect, useRef, useState } from "react"
import {
  CartographerContext,
  type LiveMap,
  type MapNews,
  type MapOrder,
} from "../state/cartographer.ts"

const NOTHING: MapNews = { of: null, share: 0, outcomes: null, others: null, problem: null }

/** Keeps a map drawn on a canvas; null draws nothing new. Returns the map and what is told of it. */
export function useLiveMap(
  canvas: RefObject<HTMLCanvasElement | null>,
  order: MapOrder | null,
): { readonly map: RefObject<LiveMap | null>; readonly news: MapNews } {
  const cartographer = useContext(CartographerContext)
  const map = useRef<LiveMap>(null)
  const [news, setNews] = useState(NOTHING)
  useEffect(() => {
    if (!cartographer) return
    const opened = cartographer.open(canvas.current!, setNews)
    map.current = opened
    return () => {
      map.current = null
      opened[Symbol.dispose]()
    }
  }, [cartographer, canvas])
  useEffect(() => {
    if (order) map.current?.show(order)
  }, [order])
  return { map, news }
}
