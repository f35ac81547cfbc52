import type { Size } from "./chart/frame.ts"

/** Least size of a chart, in rem. */
const LEAST = { width: 18, height: 9 }

export interface Places {
  readonly columns: number
  readonly rows: number
}

/** Returns the grid that holds so many charts in an area, or as many of them as fit, in rows of like length. */
export function placesOf(count: number, { width, height }: Size, rem: number): Places {
  const holds = (length: number, least: number) => Math.max(1, Math.floor(length / (least * rem)))
  const most = Math.min(count, holds(width, LEAST.width))
  const rows = Math.min(holds(height, LEAST.height), Math.ceil(count / most))
  return { columns: rows * most < count ? most : Math.ceil(count / rows), rows }
}

/** Gives every place but the last one item of its own; what is left shares the last. */
export function shareOut<T>(
  items: readonly T[],
  places: number,
): { readonly alone: readonly T[]; readonly sharing: readonly T[] } {
  const alone = Math.min(items.length, places) - 1
  return { alone: items.slice(0, alone), sharing: items.slice(alone) }
}
