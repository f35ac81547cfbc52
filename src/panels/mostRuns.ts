import { SLOTS } from "../core/marks.ts"

/** Runs that one can still tell apart, by hue, dash and marker. */
export const MOST_RUNS = SLOTS
