import { useEffect, useLayoutEffect, useRef, useState } from "react"
import styles from "./Typeset.module.css"

/** Font sizes in px: the usual one, and the least that a long formula shrinks to. */
const SIZE = 15
const LEAST = 9

/** A formula in TeX as MathML, shrunk to the width it has; empty until the typesetter has been loaded. */
export function Typeset({ tex }: { readonly tex: string }) {
  const host = useRef<HTMLDivElement>(null)
  const [markup, setMarkup] = useState("")
  useEffect(() => {
    let current = true
    void import("temml").then(({ default: temml }) => {
      if (current) setMarkup(temml.renderToString(tex, { displayMode: true, throwOnError: false }))
    })
    return () => {
      current = false
    }
  }, [tex])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other markup has another width.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => shrink(host.current!))
    observer.observe(host.current!)
    shrink(host.current!)
    return () => observer.disconnect()
  }, [markup])
  return (
    <div
      ref={host}
      className={styles.formula}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: Temml writes the markup and escapes what it is given.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}

/** Shrinks the type until the formula fits; a box that is hidden is left as it is. */
function shrink(box: HTMLElement): void {
  if (box.clientWidth === 0) return
  box.style.fontSize = `${SIZE}px`
  const share = box.clientWidth / box.scrollWidth
  if (share < 1) box.style.fontSize = `${Math.max(LEAST, Math.floor(SIZE * share * 2) / 2)}px`
}
