import type { FateShare } from "../../core/basins.ts"
import type { LiveMap } from "../../state/cartographer.ts"
import { MapActions } from "../MapActions.tsx"
import { basinPicture } from "./basinPicture.ts"
import { useBasins } from "./useBasins.ts"

interface Props {
  readonly run: number
  readonly map: LiveMap | null
  /** Of the file, without its ending. */
  readonly name: string
  /** Of the picture. */
  readonly title: string
  readonly shares: readonly FateShare[]
  /** A line below the picture. */
  readonly note: string
  /** All maps share a box, and one of them has what shows the whole of it. */
  readonly resets?: boolean
}

/** What can be done with a map of starts: it is saved with its axes, letters and legend. */
export function BasinActions({ run, map, name, title, shares, note, resets }: Props) {
  const { isZoomed, zoom, axes, targets } = useBasins(run)
  const framed = map && {
    picture: async () => basinPicture(await map.picture(), { title, axes, targets, shares, note }),
  }
  return (
    <MapActions
      map={framed}
      name={name}
      onReset={resets && isZoomed ? () => zoom(null) : undefined}
    />
  )
}
