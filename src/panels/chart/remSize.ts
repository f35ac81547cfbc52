/** The size of the page's type in CSS pixels: 16, or more for a projector and on the largest screens. */
export const remSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
