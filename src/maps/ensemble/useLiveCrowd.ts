import { type RefObject, useContext, useEffect, useRef, useState } from "react"
import {
  type CrowdNews,
  type CrowdOrder,
  CrowdsContext,
  type LiveCrowd,
} from "../../state/crowds.ts"

const NOTHING: CrowdNews = {
  record: null,
  now: null,
  share: 0,
  most: Number.POSITIVE_INFINITY,
  problem: null,
}

/** Keeps an ensemble drawn on a canvas; null draws nothing new. Returns it and what is told of it. */
export function useLiveCrowd(
  canvas: RefObject<HTMLCanvasElement | null>,
  order: CrowdOrder | null,
): { readonly crowd: RefObject<LiveCrowd | null>; readonly news: CrowdNews } {
  const crowds = useContext(CrowdsContext)
  const crowd = useRef<LiveCrowd>(null)
  const [news, setNews] = useState(NOTHING)
  useEffect(() => {
    if (!crowds) return
    const opened = crowds.open(canvas.current!, setNews)
    crowd.current = opened
    return () => {
      crowd.current = null
      opened[Symbol.dispose]()
    }
  }, [crowds, canvas])
  useEffect(() => {
    if (order) crowd.current?.show(order)
  }, [order])
  return { crowd, news }
}
