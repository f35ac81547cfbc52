import stage from "./stage.module.css"
import { svg } from "./svg.ts"

/** Grips over a flat map: what is drawn below them, and the number of the one in the hand. */
export class GripGroup {
  readonly element = document.createElement("div")
  /** Stands beside the grip in the hand, and is hidden otherwise. */
  readonly value = document.createElement("span")

  constructor(name: string, drawn: readonly SVGElement[], grips: readonly HTMLElement[]) {
    this.element.className = stage.box!
    this.element.setAttribute("role", "group")
    this.element.setAttribute("aria-label", name)
    const drawing = svg("svg", { class: stage.marks!, "aria-hidden": "true" })
    drawing.append(...drawn)
    this.value.className = `${stage.label} ${stage.boxValue}`
    this.value.setAttribute("aria-hidden", "true")
    this.element.append(drawing, ...grips, this.value)
  }

  /** The focus goes to the landscape around the grips, not to the page's top. */
  hide(): void {
    const isFocused = this.element.contains(document.activeElement)
    this.element.hidden = true
    if (isFocused) this.element.parentElement?.closest<HTMLElement>("[tabindex]")?.focus()
  }
}
