import type { HyperValue } from "./method.ts"
import type { Domain, Point } from "./objective.ts"

export type Parameters = Readonly<Record<string, number>>

/** A surface of the catalogue, or a typed formula. */
export type ObjectiveSpec =
  | { readonly surface: string; readonly parameters?: Parameters | undefined }
  | { readonly formula: string; readonly parameters: Parameters; readonly domain: Domain }

/** A kind of the catalogue with its keys. */
export interface Choice {
  readonly kind: string
  readonly [key: string]: number | string | boolean
}

/** One optimizer of a scenario; what is absent is the scenario's. */
export interface RunSpec {
  readonly method: string
  readonly hyper: Readonly<Record<string, HyperValue>>
  readonly start?: Point | undefined
  readonly schedule?: Choice | undefined
  readonly oracle?: Choice | undefined
  readonly objective?: ObjectiveSpec | undefined
  readonly seed?: number | undefined
  /** Colour, dash and marker, 0 to 7; kept for life. */
  readonly slot?: number | undefined
}

/** How the scenario is looked at. */
export interface View {
  readonly dimension?: "2d" | "3d" | undefined
  /** Azimuth and elevation in degrees, and the distance over the fitted one. */
  readonly camera?: readonly [number, number, number] | undefined
  readonly panels?: readonly string[] | undefined
}

/** The one description of a state: the page shows it, a link carries it, the runner computes it. */
export interface Scenario {
  readonly version: 1
  readonly title: string
  readonly objective: ObjectiveSpec
  readonly oracle: Choice
  readonly schedule: Choice
  readonly start: Point
  /** Steps. */
  readonly budget: number
  readonly seed: number
  readonly runs: readonly RunSpec[]
  readonly view: View
}
