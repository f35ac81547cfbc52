import type { Picture } from "../core/survey.ts"

/** Returns the pixels of a map with the first row on top. */
export async function upright({ columns, rows, pitch, read }: Picture): Promise<ImageData> {
  const bytes = await read()
  const image = new ImageData(columns, rows)
  for (let row = 0; row < rows; row++) {
    const line = bytes.subarray(4 * pitch * row, 4 * (pitch * row + columns))
    image.data.set(line, 4 * columns * (rows - 1 - row))
  }
  return image
}
