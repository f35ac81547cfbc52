/** A number of a schedule. */
export interface ScheduleKey {
  readonly label: string
  /** A number of its own, or a share of the budget in whole steps. */
  readonly default: number | { readonly ofBudget: number }
  readonly range?: readonly [number, number]
}

/** A learning-rate schedule: lr(t) for the step about to be taken, t = 0 to T - 1. */
export interface ScheduleKind {
  readonly name: string
  readonly keys: Readonly<Record<string, ScheduleKey>>
  /** lr(t) in t, in the run's lr (its peak) and in the keys; or one formula for each `shape`. */
  readonly rate: string | Readonly<Record<string, string>>
  /** Where the definition comes from, and which library it matches. */
  readonly source: string
}
