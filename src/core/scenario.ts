import type { MapsView } from "./mapsView.ts"
import type { HyperValue } from "./method.ts"
import type { Domain, Point, Transform } from "./objective.ts"

export type Parameters = Readonly<Record<string, number>>

/** What any objective may have besides its formula. */
interface Placement {
  readonly transform?: Transform | undefined
  /** Runs are projected onto the box; absent, as the surface has it. */
  readonly constrained?: boolean | undefined
}

/** A surface of the catalogue, or a typed formula; a surface without a box of its own has the catalogue's. */
export type ObjectiveSpec = Placement &
  (
    | {
        readonly surface: string
        readonly parameters?: Parameters | undefined
        readonly domain?: Domain | undefined
      }
    | { readonly formula: string; readonly parameters: Parameters; readonly domain: Domain }
  )

/** A kind of the catalogue with its keys. */
export interface Choice {
  readonly kind: string
  /** A list holds steps. */
  readonly [key: string]: HyperValue | readonly number[]
}

/** A schedule that was drawn: (share of the run, share of the peak), both from 0 to 1, joined by a monotone spline. */
export interface DrawnSchedule {
  readonly kind: "drawn"
  /** By rising first number, at least two. */
  readonly points: readonly Point[]
}

export type ScheduleSpec = Choice | DrawnSchedule

/** One optimizer of a scenario; what is absent is the scenario's. */
export interface RunSpec {
  readonly method: string
  readonly hyper: Readonly<Record<string, HyperValue>>
  readonly start?: Point | undefined
  /** Of the learning rate. */
  readonly schedule?: ScheduleSpec | undefined
  /** Of other hyper-parameters, whose values are the peaks. */
  readonly scheduled?: Readonly<Record<string, ScheduleSpec>> | undefined
  readonly oracle?: Choice | undefined
  readonly objective?: ObjectiveSpec | undefined
  readonly seed?: number | undefined
  /** Colour, dash and marker, 0 to 15; kept for life. */
  readonly slot?: number | undefined
  /** Listed, but neither drawn nor ranked. */
  readonly muted?: true | undefined
}

/** Curvature as the colour of the landscape: eigenvalues of the Hessian, and what follows from them. */
export const TINTS = ["sharpness", "flatness", "trace", "condition", "signs"] as const
export type TintKind = (typeof TINTS)[number]

/** What the landscape may be coloured by besides its heights; "basins" is where each start ends. */
export const LAND_COLOURS = [...TINTS, "basins"] as const
export type LandColour = (typeof LAND_COLOURS)[number]

/** How the scenario is looked at. */
export interface View {
  readonly dimension?: "2d" | "3d" | undefined
  /** Azimuth and elevation in degrees, and the distance over the fitted one. */
  readonly camera?: readonly [number, number, number] | undefined
  /** All runs on one landscape, or each on its own. */
  readonly layout?: "overlay" | "side" | undefined
  /** What heights and contour lines count in equal steps; log f if absent. */
  readonly heights?: "log" | "linear" | undefined
  /** Numbers on contour lines; shown if absent. */
  readonly labels?: boolean | undefined
  /** Strokes that point downhill. */
  readonly field?: boolean | undefined
  /** A dot at every iterate. */
  readonly dots?: boolean | undefined
  /** Older parts of trails are paler. */
  readonly fading?: boolean | undefined
  /** Where runs would have gone without the surface's transform; shown if absent. */
  readonly echoes?: boolean | undefined
  /** Averages of the iterates beside the runs: of all of them, or exponential over a share of the run; none if absent. */
  readonly averages?: "uniform" | number | undefined
  /** The sets that weight decay keeps runs in; shown if absent. */
  readonly bounds?: boolean | undefined
  /** The curvature at the iterate of one run, as an ellipse or a hyperbola. */
  readonly glyph?: boolean | undefined
  /** What the colours of the landscape are; heights if absent. */
  readonly tint?: LandColour | undefined
  /** One scale for x and y on the flat map; absent, if the box is not a long one. */
  readonly equalAxes?: boolean | undefined
  /** Charts, by the file names of src/panels/quantities. */
  readonly panels?: readonly string[] | undefined
  /** Those of them that never give way to another chart. */
  readonly pinned?: readonly string[] | undefined
  /** What the time of the charts and of the playhead counts; steps if absent. */
  readonly axis?: "steps" | "calls" | undefined
  /** Over the normal speed of playback. */
  readonly speed?: number | undefined
  readonly loop?: boolean | undefined
  /** Steps that curves of noisy runs are averaged over; 0 shows none, absent follows the budget. */
  readonly smoothing?: number | undefined
  /** What the maps show. */
  readonly maps?: MapsView | undefined
  /** The playhead of a paused scene, on its axis. */
  readonly step?: number | undefined
}

/** The one description of a state: the page shows it, a link carries it, the runner computes it. */
export interface Scenario {
  readonly version: 1
  readonly title: string
  readonly objective: ObjectiveSpec
  readonly oracle: Choice
  readonly schedule: ScheduleSpec
  readonly start: Point
  /** Steps. */
  readonly budget: number
  readonly seed: number
  /** Every run draws its own noise; absent, all see the same. */
  readonly noise?: "own" | undefined
  readonly runs: readonly RunSpec[]
  readonly view: View
}
