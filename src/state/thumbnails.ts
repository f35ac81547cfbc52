import { createContext } from "react"

/** Device pixels of the small picture of a surface. */
export const THUMBNAIL = { columns: 112, rows: 80 } as const

/** Draws small pictures of surfaces; whoever has an engine can. */
export interface Thumbnails {
  /** Returns the picture in the colours that are worn; null if it cannot be drawn or is no longer wanted. */
  draw(surface: string, wanted: AbortSignal): Promise<ImageData | null>
}

/** Absent where nothing can draw; lists are complete without pictures. */
export const ThumbnailContext = createContext<Thumbnails | null>(null)
