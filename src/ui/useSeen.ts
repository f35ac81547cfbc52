import { type RefObject, useEffect, useState } from "react"

/** True once the element has come near the visible part of the page. */
export function useSeen(host: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: "100px" },
    )
    observer.observe(host.current!)
    return () => observer.disconnect()
  }, [host, seen])
  return seen
}
