/** The largest finite number that the GPU's 32-bit floats hold. */
export const LARGEST = 3.4028234663852886e38
