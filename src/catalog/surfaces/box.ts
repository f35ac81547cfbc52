import type { Domain } from "../../core/objective.ts"

/** The box from x0 to x1 and from y0 to y1. */
export const box = (x0: number, x1: number, y0: number, y1: number): Domain => [
  [x0, x1],
  [y0, y1],
]

/** The box around the origin with these half sides. */
export const square = (half: number): Domain => box(-half, half, -half, half)
