import type { Domain } from "../core/objective.ts"
import type { Handle } from "./boxEnds.ts"
import { inside } from "./plane.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import styles from "./stage.module.css"

const SIDES = { x: ["Left", "Right"], y: ["Bottom", "Top"] } as const
const ENDS = ["from", "to"] as const

/** Makes the element of a handle: a side is a slider, a corner a button that takes all four arrows. */
export function handleElement({ x, y }: Handle): HTMLElement {
  const element = document.createElement("div")
  const isSide = x === null || y === null
  element.tabIndex = 0
  element.className = isSide ? `${styles.handle} ${styles.side}` : styles.handle!
  element.style.cursor = x === null ? "ns-resize" : y === null ? "ew-resize" : diagonal(x, y)
  element.setAttribute("role", isSide ? "slider" : "button")
  if (x === null) element.dataset.lies = ""
  if (isSide) element.setAttribute("aria-orientation", x === null ? "vertical" : "horizontal")
  return element
}

/** Upwards is from the lower to the upper end of y. */
const diagonal = (x: 0 | 1, y: 0 | 1) => (x === y ? "nesw-resize" : "nwse-resize")

/** Tells assistive technology what a handle is and where it stands. */
export function nameHandle(element: HTMLElement, { x, y }: Handle, box: Domain): void {
  if (x !== null && y !== null) {
    const corner = `${SIDES.y[y]} ${SIDES.x[x].toLowerCase()} corner of the box`
    element.setAttribute("aria-label", `${corner}, ${handleText({ x, y }, box)}`)
    return
  }
  const axis = x === null ? "y" : "x"
  const end = (x ?? y)!
  element.setAttribute("aria-label", `${SIDES[axis][end]} side of the box`)
  element.setAttribute("aria-valuenow", String(box[axis === "x" ? 0 : 1][end]))
  element.setAttribute("aria-valuetext", handleText({ x, y }, box))
}

/** What a handle stands at: "x to 2", or "x to 2, y from −1". */
export function handleText({ x, y }: Handle, box: Domain): string {
  const text = (axis: 0 | 1, end: 0 | 1) =>
    `${"xy"[axis]} ${ENDS[end]} ${String(box[axis][end]).replaceAll("-", "−")}`
  return [x === null ? "" : text(0, x), y === null ? "" : text(1, y)].filter(Boolean).join(", ")
}

/** Returns where a handle stands: a corner, or the middle of what is seen of a side; null if it is out of sight. */
export function handlePixel(
  { x, y }: Handle,
  box: Domain,
  { box: seen, project }: FlatProjection,
): Pixel | null {
  const along = (axis: 0 | 1, end: 0 | 1 | null) => {
    if (end !== null) return box[axis][end]
    const low = Math.max(box[axis][0], seen[axis][0])
    return (low + Math.min(box[axis][1], seen[axis][1])) / 2
  }
  const [px, py] = [along(0, x), along(1, y)]
  return inside(seen, px, py) ? project(px, py, 0) : null
}
