import { HUES, markerPath } from "../core/marks.ts"
import type { Point } from "../core/objective.ts"
import type { Pixel } from "./projection.ts"
import styles from "./stage.module.css"
import type { Trail } from "./stage.ts"
import { place, svg } from "./svg.ts"

/** Where the marks of a picture are; null where one is out of sight. */
export interface MarkPlaces {
  readonly start: Pixel | null
  readonly minima: readonly (Pixel | null)[]
  readonly heads: readonly (Pixel | null)[]
  readonly hollow: readonly boolean[]
  readonly focus: number | null
}

/** Start, minima and heads, drawn as SVG; `scale` is 1 at a path width of 2 px. */
export class Marks {
  /** Start and minima. */
  readonly group = svg("g")
  /** Heads move all the time: each is a layer of its own, so that nothing is laid out or painted for it. */
  readonly heads = document.createElement("div")
  readonly #minima = svg("g", { class: styles.minimum! })
  #start = svg("g")

  constructor() {
    this.group.append(this.#minima, this.#start)
    this.heads.className = styles.heads!
  }

  /** Draws the marks anew, all at the origin. */
  build(trails: readonly Trail[], minima: readonly Point[], scale: number): void {
    this.#minima.replaceChildren(...minima.map(() => minimumMark(scale)))
    const start = startMark(scale)
    this.#start.replaceWith(start)
    this.#start = start
    this.heads.replaceChildren(...trails.map((trail) => headMark(trail, scale)))
  }

  /** Moves the marks to their places. */
  place(places: MarkPlaces): void {
    place(this.#start, places.start)
    for (const [i, mark] of [...this.#minima.children].entries()) {
      place(mark as SVGGElement, places.minima[i] ?? null)
    }
    for (const [i, mark] of ([...this.heads.children] as SVGSVGElement[]).entries()) {
      const at = places.heads[i]
      mark.style.display = at ? "" : "none"
      if (at) mark.style.transform = `translate(${at[0].toFixed(2)}px, ${at[1].toFixed(2)}px)`
      mark.classList.toggle(styles.dimmed!, places.focus !== null && places.focus !== i)
      mark.classList.toggle(styles.hollow!, places.hollow[i] ?? false)
    }
  }
}

function minimumMark(scale: number): SVGGElement {
  const a = 5 * scale
  return svg(
    "g",
    {},
    svg("path", { d: `M${-a} 0H${a}M0 ${-a}V${a}`, "stroke-width": 1.5 * scale }),
    svg("circle", { r: 8.5 * scale, "stroke-width": 1.2 * scale }),
  )
}

function startMark(scale: number): SVGGElement {
  return svg(
    "g",
    { "data-mark": "start" },
    svg("circle", { r: 6 * scale, "stroke-width": 2 * scale, class: styles.start! }),
    svg("circle", { r: 2 * scale, class: styles.dot! }),
  )
}

/** The fill goes when the run has diverged; the outline in the run's colour stays. */
function headMark(trail: Trail, scale: number): SVGSVGElement {
  const colour = `var(--m${(trail.slot % HUES) + 1})`
  const d = markerPath(trail.slot, 6 * scale)
  const outline = { d, stroke: colour, fill: colour, "stroke-width": 1.5 * scale }
  return svg(
    "svg",
    { "data-mark": "head", "aria-hidden": "true" },
    svg("path", { d, class: styles.headCasing!, "stroke-width": 4.5 * scale }),
    svg("path", { ...outline, "stroke-linejoin": "round", transform: "scale(.9)" }),
  )
}
