/** Opacity of the first step of a fading trail; the last one is opaque. */
export const OLDEST = 0.22
