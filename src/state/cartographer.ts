import { createContext } from "react"
import type { Look, Outcomes, PlannedSurvey } from "../core/survey.ts"

/** Tables of colours, as the theme has them: of scales, the low end is the better one. */
export const MAP_SCALES = ["sequential", "cividis", "signed"] as const
type MapScale = (typeof MAP_SCALES)[number]

/** How a map is coloured, whatever the theme. */
export interface MapLook extends Omit<Look, "colours"> {
  readonly scale: MapScale
}

/** A map to be drawn. */
export interface MapOrder {
  readonly survey: PlannedSurvey
  /** Of a difference: the other map, of the same cells. */
  readonly against?: PlannedSurvey
  readonly look: MapLook
}

/** What is told of a map while it is computed, some times a second. */
export interface MapNews {
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
}

/** Absent where nothing can compute. */
export const CartographerContext = createContext<Cartographer | null>(null)
