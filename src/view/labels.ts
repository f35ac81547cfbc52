import { HUES } from "../core/marks.ts"
import { type LabelPlace, type LabelWish, stackLabels } from "./labelStack.ts"
import type { Size } from "./projection.ts"
import styles from "./stage.module.css"
import type { Trail } from "./stage.ts"

/** Where the labels want to be, in the order in which they were built; null hides one. */
export type LabelWishes = readonly (Omit<LabelWish, "width" | "quiet"> | null)[]

interface Chip {
  readonly element: HTMLElement
  readonly quiet: boolean
  text: string
  width: number
  place: LabelPlace
}

/** Direct labels: one chip per trail, then "start" and "minimum". */
export class Labels {
  readonly element = document.createElement("div")
  #chips: readonly Chip[] = []
  #height = 0

  constructor() {
    this.element.className = styles.labels!
  }

  build(trails: readonly Trail[]): void {
    this.#chips = [
      ...trails.map((trail) => chip(trail.name, `var(--m${(trail.slot % HUES) + 1})`)),
      chip("start", null),
      chip("minimum", null),
    ]
    this.element.replaceChildren(...this.#chips.map((c) => c.element))
    this.measure()
  }

  /** Takes the sizes of the texts; again after the font has changed. */
  measure(): void {
    for (const c of this.#chips) {
      c.element.style.display = ""
      c.width = c.element.offsetWidth
      this.#height = c.element.offsetHeight
    }
  }

  /** Width of a chip, pixels. */
  width(index: number): number {
    return this.#chips[index]?.width ?? 0
  }

  /** Changes the text of a chip. */
  say(index: number, text: string): void {
    const c = this.#chips[index]
    if (!c || c.text === text) return
    c.text = text
    c.element.textContent = text
    c.element.style.display = ""
    c.width = c.element.offsetWidth
  }

  place(wishes: LabelWishes, focus: number | null, size: Size): void {
    const shown = this.#chips.flatMap((c, i) => {
      const wish = wishes[i]
      return wish ? [{ c, wish: { ...wish, width: c.width, quiet: c.quiet } }] : []
    })
    const places = stackLabels(
      shown.map((s) => s.wish),
      this.#height + 1,
      size,
    )
    for (const c of this.#chips) c.place = null
    shown.forEach(({ c }, i) => {
      c.place = places[i]!
    })
    for (const [i, c] of this.#chips.entries()) this.#move(c, focus !== null && focus !== i)
  }

  #move({ element, place, quiet }: Chip, dimmed: boolean): void {
    element.style.display = place ? "" : "none"
    if (!place) return
    const y = place.y - this.#height / 2
    element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(y)}px)`
    element.classList.toggle(styles.dimmed!, dimmed && !quiet)
  }

  /** Returns the trail whose label covers a pixel, or null. */
  at([x, y]: readonly [number, number]): number | null {
    const index = this.#chips.findIndex(
      ({ place, width, quiet }) =>
        !quiet &&
        place &&
        x >= place.x &&
        x <= place.x + width &&
        2 * Math.abs(y - place.y) <= this.#height,
    )
    return index < 0 ? null : index
  }
}

function chip(text: string, colour: string | null): Chip {
  const element = document.createElement("span")
  element.className = colour ? styles.label! : `${styles.label} ${styles.quiet}`
  if (colour) element.style.color = colour
  element.textContent = text
  return { element, quiet: colour === null, text, width: 0, place: null }
}
