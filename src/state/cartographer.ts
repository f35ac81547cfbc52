import { createContext } from "react"
import type { Look, Outcomes, PlannedSurvey, SurveyModule, SurveyNumbers } from "../core/survey.ts"

/** Tables of colours, as the theme has them: of scales, the low end is the better one. */
export const MAP_SCALES = ["sequential", "cividis", "signed", "split"] as const
export type MapScale = (typeof MAP_SCALES)[number]

/** How a map is coloured, whatever the theme. */
export interface MapLook extends Omit<Look, "colours"> {
  readonly scale: MapScale
  /** Where along the ramps its colours lie, SCALE shares; evenly if absent. */
  readonly warp?: readonly number[]
}

/** The lightest shade is for starts that arrive within this share of the steps. */
const SOON = 0.01

/** Where starts end, lighter where they are there sooner: all maps of so many steps have the same shades. */
export const endsLook = (steps: number): MapLook => ({
  kind: "ends",
  low: Math.log1p(SOON * steps),
  high: Math.log1p(steps),
  floor: 0,
  scale: "sequential",
})

/** A map to be drawn. */
export interface MapOrder {
  readonly survey: PlannedSurvey
  /** Of a difference: the other map, of the same cells. */
  readonly against?: PlannedSurvey
  readonly look: MapLook
}

/** What is told of a map while it is computed, some times a second. */
export interface MapNews {
  /** What it is told of: by then another map may be wanted. Null before the first one. */
  readonly of: PlannedSurvey | null
  /** Of the cells; 1 when it is complete. */
  readonly share: number
  /** Of the map and, of a difference, of the other one; null before the coarse picture is complete. */
  readonly outcomes: Outcomes | null
  readonly others: Outcomes | null
  readonly problem: string | null
}

/** A map on a canvas. */
export interface LiveMap extends Disposable {
  /** Computes and draws another map, or the same one in other colours; what is under way is forgotten. */
  show(order: MapOrder): void
  /** Computes no more of the map at hand; what is drawn stays. */
  stop(): void
  /** The colours of the map as it is now, RGBA [rows, columns, 4], the first row on top. */
  picture(): Promise<ImageData>
}

/** Draws maps; whoever has an engine can. */
export interface Cartographer {
  /** The caller disposes the map. */
  open(canvas: HTMLCanvasElement, told: (news: MapNews) => void): LiveMap
  /** Returns the outcomes of maps of one module without drawing them; null if they are no longer wanted. */
  survey(
    module: SurveyModule,
    maps: readonly SurveyNumbers[],
    wanted: AbortSignal,
  ): Promise<readonly Outcomes[] | null>
  /**
   * Returns a map of any size as a PNG file, computed tile by tile; null if it is no longer wanted. Throws where it cannot
   * be computed or written.
   */
  poster(order: MapOrder, told: (share: number) => void, wanted: AbortSignal): Promise<Blob | null>
}

/** Absent where nothing can compute. */
export const CartographerContext = createContext<Cartographer | null>(null)
