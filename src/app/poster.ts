import type { Engine } from "../engine/engine.ts"
import type { MapOrder } from "../state/cartographer.ts"
import { mapColours } from "./mapColours.ts"
import { pause } from "./pause.ts"
import { posterTiles } from "./posterTiles.ts"
import type { Turns } from "./turns.ts"
import { upright } from "./upright.ts"

/** Computes a map tile by tile and writes it as a PNG file; null if it is no longer wanted. */
export async function makePoster(
  engine: Engine,
  turns: Turns,
  { survey: { module, numbers }, look }: MapOrder,
  told: (share: number) => void,
  wanted: AbortSignal,
): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(numbers.columns, numbers.rows)
  const context = canvas.getContext("2d")
  if (!context)
    throw new Error("The browser has no room for a picture of this size. Choose a smaller one.")
  const coloured = { ...look, colours: mapColours(look) }
  const tiles = posterTiles(numbers)
  using survey = await engine.survey(module)
  for (const [i, tile] of tiles.entries()) {
    survey.restart(tile.numbers)
    while (survey.share < 1) {
      if (wanted.aborted) return null
      told((i + survey.share) / tiles.length)
      await turns.take(() => survey.advance())
      await pause()
    }
    const image = await upright(await survey.paint(coloured))
    context.putImageData(image, tile.column, numbers.rows - tile.row - image.height)
  }
  const blob = await canvas.convertToBlob({ type: "image/png" })
  return wanted.aborted ? null : blob
}
