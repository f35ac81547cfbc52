/** Rows of a buffer that is copied to a texture begin at multiples of 256 bytes. */
const PIXELS = 64

/** Pixels from one row of a picture to the next. */
export const pitchOf = (columns: number): number => Math.ceil(columns / PIXELS) * PIXELS
