/** A point of the plane, float64. */
export type Point = readonly [number, number]

/** A box of the plane: [[x0, x1], [y0, y1]]. */
export type Domain = readonly [readonly [number, number], readonly [number, number]]

/** What is minimised: f(x, y) as a formula whose parameters are set at run time. */
export interface Objective {
  readonly formula: string
  readonly parameters: Readonly<Record<string, number>>
  readonly domain: Domain
}

/** A number of a surface that a slider changes. */
export interface Parameter {
  readonly value: number
  readonly min: number
  readonly max: number
}

/** An objective of the catalogue. */
export interface Surface {
  readonly name: string
  readonly formula: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly domain: Domain
  /** Known minimisers at the default parameters; empty if they form a curve or do not exist. */
  readonly minima: readonly Point[]
  /** f* at the default parameters, or undefined where f is unbounded below. */
  readonly minimum: number | undefined
  readonly starts: readonly [Point, ...Point[]]
  /** What one learns here, in one sentence. */
  readonly lesson: string
}
