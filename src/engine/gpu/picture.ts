import type { Picture } from "../../core/survey.ts"
import { readBack } from "./readback.ts"

/** Rows of a buffer that is copied to a texture begin at multiples of 256 bytes. */
const PIXELS = 64

/** Pixels from one row of a picture to the next. */
export const pitchOf = (columns: number): number => Math.ceil(columns / PIXELS) * PIXELS

/** The pixels of a picture on the GPU, as their owner hands them out. */
export const pictureOf = (
  device: GPUDevice,
  buffer: GPUBuffer,
  columns: number,
  rows: number,
): Picture => {
  const pitch = pitchOf(columns)
  return {
    columns,
    rows,
    pitch,
    buffer,
    read: async () => {
      const [copy] = await readBack(device, [{ buffer, bytes: 4 * pitch * rows }])
      return new Uint8ClampedArray(copy!)
    },
  }
}
