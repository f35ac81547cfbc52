import { ratesOf } from "../../catalog/rates.ts"
import type { ScheduleSpec } from "../../core/scenario.ts"

/** A curve to be used elsewhere. */
export interface Exported {
  readonly spec: ScheduleSpec
  readonly budget: number
  readonly peak: number
  /** `lr`, or another hyper-parameter that follows it. */
  readonly of: string
}

/** The steps and their rates, a line each. */
export function asCsv({ spec, budget, peak }: Exported): string {
  const rows = Array.from(ratesOf(spec, budget, peak), (rate, t) => `${t},${rate}`)
  return `t,rate\n${rows.join("\n")}\n`
}

/** The schedule as a scenario holds it, with its peak, its length and its table. */
export function asJson({ spec, budget, peak, of }: Exported): string {
  const rates = Array.from(ratesOf(spec, budget, peak))
  return `${JSON.stringify({ of, schedule: spec, peak, steps: budget, rates }, null, 2)}\n`
}
