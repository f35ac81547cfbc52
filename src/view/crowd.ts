import type { Pixel, Size } from "./projection.ts"

/** CSS pixels of a cell. */
const CELL = 6

/** Which parts of a map trails and marks cover; what is less important gives way to them. */
export class Crowd {
  readonly #columns: number
  readonly #rows: number
  readonly #cells: Uint8Array

  constructor({ width, height }: Size) {
    this.#columns = Math.ceil(width / CELL)
    this.#rows = Math.ceil(height / CELL)
    this.#cells = new Uint8Array(this.#columns * this.#rows)
  }

  /** Covers a line of pixels, [points, 2]. */
  cover(line: Float32Array): void {
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
      const parts = Math.min(400, Math.ceil(Math.hypot(bx - ax, by - ay) / CELL)) || 1
      for (let k = 0; k <= parts; k++) {
        this.#set(ax + ((bx - ax) * k) / parts, ay + ((by - ay) * k) / parts)
      }
    }
  }

  /** Covers a disc. */
  mark([x, y]: Pixel, radius: number): void {
    for (let dy = -radius; dy <= radius; dy += CELL) {
      for (let dx = -radius; dx <= radius; dx += CELL) this.#set(x + dx, y + dy)
    }
  }

  /** Returns whether anything is within so many pixels. */
  isNear([x, y]: Pixel, radius: number): boolean {
    for (let dy = -radius; dy <= radius; dy += CELL) {
      for (let dx = -radius; dx <= radius; dx += CELL) {
        if (this.#cells[this.#index(x + dx, y + dy)]) return true
      }
    }
    return false
  }

  #set(x: number, y: number): void {
    const index = this.#index(x, y)
    if (index >= 0) this.#cells[index] = 1
  }

  #index(x: number, y: number): number {
    const [i, j] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    return i < 0 || j < 0 || i >= this.#columns || j >= this.#rows ? -1 : j * this.#columns + i
  }
}
