import { useEffect, useLayoutEffect, useRef, useState } from "react"
import styles from "./Typeset.module.css"

/** The least font size that a long formula shrinks to, and that of the page, in px on a desk: on larger screens all grow with it. */
const LEAST = 9
const PAGE = 16

interface Props {
  readonly tex: string
  /** Font size where there is room, in px on a desk. */
  readonly size?: number
}

/** A formula in TeX as MathML, shrunk to the width it has; empty until the typesetter has been loaded. */
export function Typeset({ tex, size = 15 }: Props) {
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
    const observer = new ResizeObserver(() => shrink(host.current!, size))
    observer.observe(host.current!)
    shrink(host.current!, size)
    return () => observer.disconnect()
  }, [markup, size])
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
function shrink(box: HTMLElement, size: number): void {
  if (box.clientWidth === 0) return
  box.style.fontSize = `${size / PAGE}rem`
  const share = box.clientWidth / box.scrollWidth
  const fitting = Math.max(LEAST, Math.floor(size * share * 2) / 2)
  if (share < 1) box.style.fontSize = `${fitting / PAGE}rem`
}
