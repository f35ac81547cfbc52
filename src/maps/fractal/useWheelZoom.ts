import { type RefObject, useEffect, useRef } from "react"
import type { Domain } from "../../core/objective.ts"
import { zoomed } from "./place.ts"

/** Pixels of a wheel that make a window half as wide. */
const HALVING = 300

/** Zooms a map at the pointer when a wheel is turned over it. Returns the element around the map. */
export function useWheelZoom(
  window: Domain,
  onZoom: (window: Domain) => void,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef({ window, onZoom })
  latest.current = { window, onZoom }
  useEffect(() => {
    const element = host.current!
    // React's own listeners are passive: the page would scroll as well.
    const onWheel = (event: WheelEvent) => {
      const map = (event.target as Element).closest('[role="application"]')
      if (!map || event.deltaY === 0) return
      event.preventDefault()
      const { left, top, width, height } = map.getBoundingClientRect()
      const at = [(event.clientX - left) / width, 1 - (event.clientY - top) / height] as const
      const { window, onZoom } = latest.current
      onZoom(zoomed(window, at, 2 ** (-event.deltaY / HALVING)))
    }
    element.addEventListener("wheel", onWheel, { passive: false })
    return () => element.removeEventListener("wheel", onWheel)
  }, [])
  return host
}
