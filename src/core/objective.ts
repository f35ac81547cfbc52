import { freeNames } from "../formula/formula.ts"

/** A point of the plane, float64. */
export type Point = readonly [number, number]

/** A box of the plane: [[x0, x1], [y0, y1]]. */
export type Domain = readonly [readonly [number, number], readonly [number, number]]

/** The name in a formula of the step that is taken, counted from 1: the loss then changes while runs move. */
export const TIME = "t"

/** The names that the formula of an objective may use. */
export const objectiveNames = (parameters: readonly string[]) => ({
  variables: ["x", "y"],
  parameters: [...parameters, TIME],
})

/** True if the loss of a formula changes from step to step. */
export const isMoving = (formula: string): boolean => freeNames(formula).includes(TIME)

/** What is minimised: f(x, y), perhaps of the step t, as a formula whose parameters are set at run time. */
export interface Objective {
  readonly formula: string
  readonly parameters: Readonly<Record<string, number>>
  readonly domain: Domain
  /** Every iterate is projected onto the domain. */
  readonly constrained: boolean
}

/**
 * The picture of a surface is scaled along x and y, then turned, both about the middle of the box, then moved. Starts
 * and minima go with it.
 */
export interface Transform {
  /** Degrees, counter-clockwise. */
  readonly rotate?: number | undefined
  /** Factors along x and y, above 0. */
  readonly scale?: Point | undefined
  readonly shift?: Point | undefined
}

/** A number of a surface that a slider changes. */
export interface Parameter {
  readonly value: number
  readonly min: number
  readonly max: number
  /** The slider stops only at multiples of it. */
  readonly step?: number
}

/** The groups of the list of surfaces. */
export const SURFACE_GROUPS = [
  "bowls",
  "valleys",
  "many minima",
  "saddles and plateaus",
  "kinks and cliffs",
  "toy networks",
  "moving losses",
] as const
export type SurfaceGroup = (typeof SURFACE_GROUPS)[number]

/** An objective of the catalogue. */
export interface Surface {
  readonly name: string
  readonly group: SurfaceGroup
  readonly formula: string
  readonly parameters?: Readonly<Record<string, Parameter>>
  readonly domain: Domain
  /** Runs are projected onto the domain unless a scenario says otherwise. */
  readonly constrained?: true
  /** Known minimisers at the default parameters; empty if they form a curve or do not exist. */
  readonly minima: readonly Point[]
  /**
   * f* at the default parameters, or undefined where f is unbounded below: in the box of a constrained surface, at
   * every step of a moving one, and the infimum where it is not attained.
   */
  readonly minimum: number | undefined
  readonly starts: readonly [Point, ...Point[]]
  /** What one learns here, in one sentence. */
  readonly lesson: string
}
