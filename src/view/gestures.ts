import type { Pixel } from "./projection.ts"

/** What the stage does with a pointer; pixels are relative to the element. */
export interface GestureTarget {
  /** Says what a drag from here does. */
  press(pixel: Pixel, pointer: "mouse" | "touch", shift: boolean): "start" | "turn" | "pan"
  dragStart(pixel: Pixel): void
  turn(dx: number, dy: number): void
  pan(dx: number, dy: number): void
  zoom(pixel: Pixel, factor: number): void
  click(pixel: Pixel): void
  doubleClick(): void
  /** The pointer rests over a pixel, or has left. */
  point(pixel: Pixel | null): void
}

/** Pixels that a hand may shake within a click, and milliseconds between the clicks of a double click. */
const SHAKE = 4
const DOUBLE = 350

type Press = { readonly from: Pixel; readonly does: "start" | "turn" | "pan"; moved: boolean }

/** Turns pointer events of an element into gestures until the signal aborts. */
export function listen(element: HTMLElement, target: GestureTarget, signal: AbortSignal): void {
  const hand = new Hand(element, target)
  element.addEventListener("pointerdown", (event) => hand.down(event), { signal })
  element.addEventListener("pointermove", (event) => hand.move(event), { signal })
  element.addEventListener("pointerup", (event) => hand.up(event), { signal })
  element.addEventListener("pointercancel", (event) => hand.up(event), { signal })
  element.addEventListener("pointerleave", () => target.point(null), { signal })
  element.addEventListener("wheel", (event) => hand.wheel(event), { signal, passive: false })
}

/** The pointers on an element. */
class Hand {
  readonly #element: HTMLElement
  readonly #target: GestureTarget
  readonly #fingers = new Map<number, Pixel>()
  #press: Press | null = null
  #clicked = { at: [0, 0] as Pixel, time: -DOUBLE }

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element
    this.#target = target
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return
    this.#element.setPointerCapture(event.pointerId)
    const from = this.#pixel(event)
    this.#fingers.set(event.pointerId, from)
    this.#press = null
    if (this.#fingers.size > 1) return
    const kind = event.pointerType === "mouse" ? "mouse" : "touch"
    this.#press = { from, does: this.#target.press(from, kind, event.shiftKey), moved: false }
  }

  move(event: PointerEvent): void {
    const to = this.#pixel(event)
    const from = this.#fingers.get(event.pointerId)
    if (!from) this.#target.point(to)
    else if (this.#fingers.size === 2) {
      this.#fingers.set(event.pointerId, to)
      pinch(this.#target, [...this.#fingers.values()] as [Pixel, Pixel], from, to)
    } else if (this.#press) this.#drag(this.#press, event.pointerId, from, to)
  }

  #drag(press: Press, finger: number, from: Pixel, to: Pixel): void {
    press.moved ||= Math.hypot(to[0] - press.from[0], to[1] - press.from[1]) > SHAKE
    if (!press.moved) return
    this.#fingers.set(finger, to)
    if (press.does === "start") this.#target.dragStart(to)
    else this.#target[press.does](to[0] - from[0], to[1] - from[1])
  }

  up(event: PointerEvent): void {
    if (!this.#fingers.delete(event.pointerId)) return
    const press = this.#press
    if (event.type === "pointerup" && press && !press.moved) {
      this.#click(press.from, event.timeStamp)
    }
    if (this.#fingers.size === 0) this.#press = null
  }

  #click(at: Pixel, time: number): void {
    const before = this.#clicked
    const near = Math.hypot(at[0] - before.at[0], at[1] - before.at[1]) <= 2 * SHAKE
    const double = near && time - before.time < DOUBLE
    this.#clicked = { at, time: double ? -DOUBLE : time }
    if (double) this.#target.doubleClick()
    else this.#target.click(at)
  }

  wheel(event: WheelEvent): void {
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1)
    this.#target.zoom(this.#pixel(event), Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016)))
  }

  #pixel(event: MouseEvent): Pixel {
    const box = this.#element.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
}

/** Two fingers zoom about their middle and carry the picture along. */
function pinch(
  target: GestureTarget,
  [a, b]: readonly [Pixel, Pixel],
  from: Pixel,
  to: Pixel,
): void {
  const still = to === a ? b : a
  const before = Math.hypot(from[0] - still[0], from[1] - still[1])
  const now = Math.hypot(to[0] - still[0], to[1] - still[1])
  target.pan((to[0] - from[0]) / 2, (to[1] - from[1]) / 2)
  if (before > 0) target.zoom([(to[0] + still[0]) / 2, (to[1] + still[1]) / 2], now / before)
}
