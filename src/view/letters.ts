import type { Pixel } from "./projection.ts"
import styles from "./stage.module.css"
import type { Letter } from "./stage.ts"
import { place, svg } from "./svg.ts"

const RADIUS = 9.5

/** Letters on a landscape, as SVG; `scale` is 1 at a path width of 2 px. */
export class Letters {
  readonly group = svg("g", { class: styles.letters! })
  #built = ""

  /** Writes the letters at their pixels; null is out of sight. */
  draw(letters: readonly Letter[], pixels: readonly (Pixel | null)[], scale: number): void {
    const built = [scale, ...letters.map(({ text }) => text)].join()
    if (built !== this.#built) {
      this.#built = built
      this.group.replaceChildren(...letters.map(({ text }) => letterMark(text, scale)))
    }
    for (const [i, mark] of [...this.group.children].entries())
      place(mark as SVGGElement, pixels[i] ?? null)
  }
}

function letterMark(text: string, scale: number): SVGGElement {
  const written = svg("text", { dy: "0.36em", "font-size": 12 * scale })
  written.textContent = text
  return svg("g", {}, svg("circle", { r: RADIUS * scale }), written)
}
