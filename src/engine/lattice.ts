import type { SurveyNumbers } from "../core/survey.ts"

/** Cells of a map that one dispatch computes: so many of a lattice, row by row from the first. */
export interface Part {
  readonly offset: readonly [number, number]
  /** Between cells of the lattice, both ways. */
  readonly pitch: number
  readonly first: number
  readonly count: number
}

/** Between the cells of the first lattice, both ways; paint.wgsl knows it. */
const COARSEST = 8

/** Deals out the cells of a map, each one once: a coarse lattice first, then those between. */
export class Lattices {
  readonly cells: number
  dealt = 0
  /** Cells of the coarse picture. */
  readonly coarse: number
  private readonly all: readonly Omit<Part, "first">[]
  private current = 0
  private first = 0

  constructor({ columns, rows }: Pick<SurveyNumbers, "columns" | "rows">) {
    const lattice = (offset: readonly [number, number], pitch: number) => ({
      offset,
      pitch,
      count: Math.ceil((columns - offset[0]) / pitch) * Math.ceil((rows - offset[1]) / pitch),
    })
    const all = [lattice([0, 0], COARSEST)]
    for (let half = COARSEST / 2; half >= 1; half /= 2)
      for (const offset of [
        [half, 0],
        [0, half],
        [half, half],
      ] as const)
        if (offset[0] < columns && offset[1] < rows) all.push(lattice(offset, 2 * half))
    this.all = all
    this.coarse = all[0]!.count
    this.cells = columns * rows
  }

  /** Returns at most so many cells that nobody has yet; null if there are none. */
  deal(most: number): Part | null {
    const lattice = this.all[this.current]
    if (!lattice) return null
    const part = {
      ...lattice,
      first: this.first,
      count: Math.min(most, lattice.count - this.first),
    }
    this.first += part.count
    this.dealt += part.count
    if (this.first === lattice.count) {
      this.current++
      this.first = 0
    }
    return part
  }
}

/** Returns the cells of a part, counted row by row over the whole map. */
export function* cellsOf(
  { offset, pitch, first, count }: Part,
  columns: number,
): Generator<number> {
  const across = Math.ceil((columns - offset[0]) / pitch)
  for (let i = first; i < first + count; i++)
    yield (offset[1] + pitch * Math.floor(i / across)) * columns + offset[0] + pitch * (i % across)
}
