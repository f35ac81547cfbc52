import { createContext } from "react"
import type { ObjectiveSpec } from "../core/scenario.ts"

/** Device pixels of the small picture of a surface. */
export const THUMBNAIL = { columns: 112, rows: 80 } as const

/** Draws small pictures of surfaces and of methods at work; whoever has an engine can. */
export interface Thumbnails {
  /** Returns the picture in the colours that are worn; null if it cannot be drawn or is no longer wanted. */
  draw(
    objective: ObjectiveSpec,
    wanted: AbortSignal,
    size?: ThumbnailSize,
  ): Promise<ImageData | null>
  /** Returns what a method does in its own small race, as x, y, x, y, ...; null as above. */
  trail(method: string, wanted: AbortSignal): Promise<ArrayLike<number> | null>
}

export interface ThumbnailSize {
  readonly columns: number
  readonly rows: number
}

/** Absent where nothing can draw; lists are complete without pictures. */
export const ThumbnailContext = createContext<Thumbnails | null>(null)
