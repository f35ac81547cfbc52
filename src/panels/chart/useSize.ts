import { type RefObject, useLayoutEffect, useState } from "react"
import type { Size } from "./frame.ts"

/** Returns the size of an element in CSS pixels, as it changes; 0 by 0 before the first layout. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setSize({ width, height })
    })
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return size
}
