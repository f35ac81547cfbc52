import type { Figures } from "./figures.ts"

/** The last figures that are not after a step. */
export const figuresAt = (figures: readonly Figures[], step: number): Figures | undefined =>
  figures.findLast((one) => one.step <= step)
