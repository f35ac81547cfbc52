/** A number of a schedule. */
export interface ScheduleKey {
  readonly label: string
  /** A number of its own, a share of the budget in whole steps, or a share of the run's rate. */
  readonly default: number | { readonly ofBudget: number } | { readonly ofRate: number }
  readonly range?: readonly [number, number]
  /** Only whole numbers, although it is no number of steps. */
  readonly whole?: true
}

/** A schedule, of the learning rate or of another hyper-parameter: lr(t) for the step about to be taken, t = 0 to T - 1. */
export interface ScheduleKind {
  readonly name: string
  readonly keys: Readonly<Record<string, ScheduleKey>>
  /** lr(t) in t, in the run's lr (its peak) and in the keys; or one formula for each `shape`. */
  readonly rate: string | Readonly<Record<string, string>>
  /**
   * The steps at which it drops unless others are given, as shares of the budget; the formula knows how many are behind
   * it as `passed`.
   */
  readonly milestones?: readonly number[]
  /** Where the definition comes from, and which library it matches. */
  readonly source: string
}
