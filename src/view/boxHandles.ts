import type { Domain } from "../core/objective.ts"
import { dragged, HANDLES, type Handle, nudged } from "./boxEnds.ts"
import { handleElement, handlePixel, handleText, nameHandle } from "./boxHandle.ts"
import { listenToGrip } from "./grip.ts"
import { GripGroup } from "./gripGroup.ts"
import type { FlatProjection, Pixel } from "./projection.ts"
import styles from "./stage.module.css"
import { svg } from "./svg.ts"

/** Shares of a side by which an arrow key moves a handle, and with shift. */
const FINE = 0.01
const COARSE = 0.1

interface Drag {
  readonly handle: Handle
  /** From the pointer to the middle of the handle. */
  readonly grip: Pixel
  readonly from: Domain
}

/** The objective's box as a frame on the flat map, with a handle on every side and corner. */
export class BoxHandles {
  readonly #changed: (box: Domain) => void
  readonly #shade = svg("path", { class: styles.outside!, "fill-rule": "evenodd" })
  readonly #frame = svg("path", { class: styles.frame! })
  readonly #casing = svg("path", { class: styles.frameCasing! })
  readonly #handles = HANDLES.map((handle) => ({ handle, element: handleElement(handle) }))
  readonly #group = new GripGroup(
    "Box of the objective",
    [this.#shade, this.#casing, this.#frame],
    this.#handles.map(({ element }) => element),
  )
  readonly element = this.#group.element
  #box: Domain | null = null
  #projection: FlatProjection | null = null
  #drag: Drag | null = null

  /** `changed` hears of the box when a handle is let go, and of every key. */
  constructor(changed: (box: Domain) => void) {
    this.#changed = changed
    for (const { handle, element } of this.#handles) this.#listen(handle, element)
    this.update(null, null)
  }

  /** Shows the box on the flat map, or nothing; what is being dragged is the hand's. */
  update(box: Domain | null, projection: FlatProjection | null): void {
    const shown = box && projection
    if (!shown) this.#hide()
    else this.element.hidden = false
    if (!this.#drag) this.#box = box
    this.#projection = projection
    if (shown) this.#draw()
  }

  #hide(): void {
    this.#drag = null
    this.#group.hide()
  }

  #draw(): void {
    const box = this.#box!
    const projection = this.#projection!
    const [left, top] = projection.project(box[0][0], box[1][1], 0)
    const [right, bottom] = projection.project(box[0][1], box[1][0], 0)
    const d = `M${left} ${top}H${right}V${bottom}H${left}Z`
    const [width, height] = [2 * projection.middle[0], 2 * projection.middle[1]]
    this.#shade.setAttribute("d", `M0 0H${width}V${height}H0Z${d}`)
    this.#casing.setAttribute("d", d)
    this.#frame.setAttribute("d", d)
    for (const { handle, element } of this.#handles) {
      const at = handlePixel(handle, box, projection)
      element.style.display = at ? "" : "none"
      if (at) element.style.translate = `${at[0]}px ${at[1]}px`
      nameHandle(element, handle, box)
    }
    this.#drawValue(width)
  }

  /** The numbers of the handle in the hand stand beside it, on the side that has room. */
  #drawValue(width: number): void {
    const at = this.#drag && handlePixel(this.#drag.handle, this.#box!, this.#projection!)
    this.#group.value.hidden = !at
    if (!at) return
    this.#group.value.textContent = handleText(this.#drag!.handle, this.#box!)
    this.#group.value.style.translate = `${at[0]}px ${at[1]}px`
    this.#group.value.dataset.leftward = String(at[0] > width / 2)
  }

  #listen(handle: Handle, element: HTMLElement): void {
    listenToGrip(element, this.element, {
      grab: (at) => this.#grab(handle, at),
      drag: (to) => this.#move(to),
      release: () => this.#release(),
      cancel: () => this.#cancel(),
      nudge: ([dx, dy], coarse) => {
        const share = coarse ? COARSE : FINE
        this.#box = nudged(this.#box!, handle, [dx * share, dy * share])
        this.#changed(this.#box)
      },
    })
  }

  #grab(handle: Handle, [x, y]: Pixel): void {
    const at = handlePixel(handle, this.#box!, this.#projection!)!
    this.#drag = { handle, grip: [at[0] - x, at[1] - y], from: this.#box! }
  }

  #move([x, y]: Pixel): void {
    if (!this.#drag) return
    const { handle, grip, from } = this.#drag
    const { perUnit, unproject } = this.#projection!
    const to = unproject([x + grip[0], y + grip[1]])
    this.#box = dragged(from, handle, to, [1 / perUnit[0], 1 / perUnit[1]])
    this.#draw()
  }

  #release(): void {
    const drag = this.#drag
    this.#drag = null
    if (!drag) return
    this.#draw()
    if (this.#box !== drag.from) this.#changed(this.#box!)
  }

  #cancel(): void {
    if (!this.#drag) return
    this.#box = this.#drag.from
    this.#drag = null
    this.#draw()
  }
}
