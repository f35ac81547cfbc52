import type { Row } from "./tuneRun.ts"

/** The columns that the table can be sorted by. */
export const COLUMNS = [
  { id: "run", name: "Run" },
  { id: "gap", name: "Best final gap", title: "Median of f − f* over the starts and seeds" },
  { id: "median", name: "Median of all tried", title: "Half of the configurations ended lower" },
  {
    id: "width",
    name: "Good region",
    title:
      "Decades of the rate, about the best, whose gap is within a factor of ten of its, smoothed over a tenth of a decade",
  },
  {
    id: "steps",
    name: "Steps to tolerance",
    title: "Median over the starts and seeds, at the best",
  },
  {
    id: "calls",
    name: "Calls to tolerance",
    title: "Median over the starts and seeds, at the best",
  },
  { id: "diverged", name: "Diverged", title: "Share of all trials" },
] as const
export type Column = (typeof COLUMNS)[number]["id"]

export interface Order {
  readonly column: Column
  readonly down: boolean
}

const keys: Readonly<Record<Column, (row: Row) => number>> = {
  run: ({ run }) => run,
  gap: ({ tuned }) => tuned.score.gap,
  median: ({ tuned }) => tuned.median,
  width: ({ tuned }) => tuned.good?.decades ?? 0,
  steps: ({ tuned }) => tuned.score.steps,
  calls: ({ tuned }) => tuned.score.calls,
  diverged: ({ tuned }) => tuned.diverged,
}

/** Returns the rows in the order of a column; those that are equal in it as the scenario has them. */
export function sorted(rows: readonly Row[], { column, down }: Order): Row[] {
  const key = keys[column]
  const sign = down ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    // Infinities are equal.
    return (left === right ? 0 : sign * (left - right)) || a.run - b.run
  })
}

/** The order after a click on a column: by it, or the other way round. */
export const turned = (order: Order, column: Column): Order => ({
  column,
  down: order.column === column && !order.down,
})
