import type { Transform } from "../core/objective.ts"
import { listenToGrip } from "./grip.ts"
import { GripGroup } from "./gripGroup.ts"
import { Dial, KNOBS, type Knob, knobText, nudged, type Placed } from "./knobs.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import stage from "./stage.module.css"
import styles from "./surfaceKnobs.module.css"
import { svg } from "./svg.ts"

const NAMES: Readonly<Record<Knob, string>> = {
  move: "Move the surface",
  turn: "Rotate the surface",
  x: "Scale the surface along its x axis",
  y: "Scale the surface along its y axis",
}

interface Drag {
  readonly knob: Knob
  readonly from: Pixel
  /** The dial as it was grabbed. */
  readonly dial: Dial
}

/** A ring and two axes on the flat map, with knobs that move, turn and scale the surface. */
export class SurfaceKnobs {
  readonly #changed: (to: Transform | null, held: boolean) => void
  readonly #ring = [styles.casing!, styles.line!].map((name) => svg("circle", { class: name }))
  readonly #axes = [styles.casing!, styles.line!].map((name) => svg("path", { class: name }))
  readonly #knobs = KNOBS.map((knob) => ({ knob, element: knobElement(knob) }))
  readonly #group = new GripGroup(
    "Place of the surface",
    [this.#ring[0]!, this.#axes[0]!, this.#ring[1]!, this.#axes[1]!],
    this.#knobs.map(({ element }) => element),
  )
  readonly element = this.#group.element
  #placed: Placed | null = null
  #map: FlatProjection | null = null
  #drag: Drag | null = null

  /** `changed` hears of every move; null takes back what a hand has done. */
  constructor(changed: (to: Transform | null, held: boolean) => void) {
    this.#changed = changed
    for (const { knob, element } of this.#knobs) this.#listen(knob, element)
    this.update(null, null)
  }

  /** Shows the knobs of a surface on the flat map, or none. */
  update(placed: Placed | null, map: FlatProjection | null): void {
    const shown = placed && map
    if (!shown) this.#hide()
    else this.element.hidden = false
    // What is in the hand is ahead of what comes back.
    if (!this.#drag) this.#placed = placed
    this.#map = map
    if (shown) this.#draw()
  }

  #hide(): void {
    this.#drag = null
    this.#group.hide()
  }

  #draw(): void {
    const placed = this.#placed!
    const dial = new Dial(placed, this.#map!)
    const [cx, cy] = dial.middle
    const axes = [dial.at("x"), dial.at("y")].map(([x, y]) => `M${cx} ${cy}L${x} ${y}`).join("")
    for (const ring of this.#ring) {
      ring.setAttribute("cx", String(cx))
      ring.setAttribute("cy", String(cy))
      ring.setAttribute("r", String(dial.radius))
    }
    for (const path of this.#axes) path.setAttribute("d", axes)
    for (const { knob, element } of this.#knobs) {
      const [x, y] = dial.at(knob)
      element.style.translate = `${x}px ${y}px`
      nameKnob(element, knob, placed.transform)
    }
    this.#drawValue(dial)
  }

  /** The number of the knob in the hand stands beside it, on the side that has room. */
  #drawValue(dial: Dial): void {
    this.#group.value.hidden = !this.#drag
    if (!this.#drag) return
    const { knob } = this.#drag
    const [x, y] = dial.at(knob)
    this.#group.value.textContent = knobText(knob, this.#placed!.transform)
    this.#group.value.style.translate = `${x}px ${y}px`
    this.#group.value.dataset.leftward = String(x > this.#map!.middle[0])
  }

  #listen(knob: Knob, element: HTMLElement): void {
    listenToGrip(element, this.element, {
      grab: (from) => {
        this.#drag = { knob, from, dial: new Dial(this.#placed!, this.#map!) }
        this.#draw()
      },
      drag: (to) => {
        if (!this.#drag) return
        this.#move(this.#drag.dial.dragged(knob, this.#drag.from, to), true)
      },
      release: () => this.#release(),
      cancel: () => {
        if (!this.#drag) return
        this.#drag = null
        this.#changed(null, false)
      },
      nudge: (way, coarse) => this.#move(nudged(this.#placed!, knob, way, coarse), false),
    })
  }

  #move(transform: Transform, held: boolean): void {
    const { domain, transform: now } = this.#placed!
    if (JSON.stringify(transform) === JSON.stringify(now)) return
    this.#placed = { domain, transform }
    this.#draw()
    this.#changed(transform, held)
  }

  #release(): void {
    if (!this.#drag) return
    this.#drag = null
    this.#draw()
    this.#changed(this.#placed!.transform, false)
  }
}

/** What turns or scales is a slider; what moves takes all four arrows and is a button. */
function knobElement(knob: Knob): HTMLElement {
  const element = document.createElement("div")
  element.tabIndex = 0
  element.className = `${stage.handle} ${styles.knob}`
  element.dataset.knob = knob
  element.setAttribute("role", knob === "move" ? "button" : "slider")
  return element
}

function nameKnob(element: HTMLElement, knob: Knob, transform: Transform): void {
  const text = knobText(knob, transform)
  if (knob === "move") {
    element.setAttribute("aria-label", `${NAMES.move}, shifted by ${text}`)
    return
  }
  const { rotate = 0, scale = [1, 1] } = transform
  const now = knob === "turn" ? rotate : scale[knob === "x" ? 0 : 1]
  element.setAttribute("aria-label", NAMES[knob])
  element.setAttribute("aria-valuenow", String(now))
  element.setAttribute("aria-valuetext", text)
  if (knob !== "turn") return
  element.setAttribute("aria-valuemin", "-180")
  element.setAttribute("aria-valuemax", "180")
}
