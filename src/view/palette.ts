/** Red, green, blue in 0..1, as written in the style sheet (sRGB). */
export type Rgb = readonly [number, number, number]
export type Rgba = readonly [number, number, number, number]

/** Every colour and width that is drawn, read from the CSS tokens. */
export interface Palette {
  /** Tint from the valley floor to the rim. */
  readonly land: readonly [Rgb, Rgb, Rgb, Rgb, Rgb]
  readonly shadow: Rgb
  readonly light: Rgb
  readonly ink: Rgb
  readonly inkAlpha: number
  readonly cast: Rgba
  readonly wall: Rgb
  readonly wallDark: Rgb
  readonly casing: Rgba
  readonly casingSolid: Rgb
  /** One per slot. */
  readonly runs: readonly Rgb[]
  /** How strongly shade and light tint the land: cap and gain of each. */
  readonly shading: Rgba
  /** CSS pixels. */
  readonly pathWidth: number
  readonly pathSelected: number
  readonly casingWidth: number
  /** Font of the numbers on contour lines, as a 2-D canvas takes it. */
  readonly labelFont: string
  /** Milliseconds that a camera takes to its new place. */
  readonly cameraTime: number
}

const COLOURS = [
  ...["land-1", "land-2", "land-3", "land-4", "land-5", "land-shadow", "land-light", "land-ink"],
  ...["land-cast", "land-wall", "land-wall-dark", "casing", "casing-solid", "stage"],
  ...["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"],
]

/** Reads the tokens that hold on an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const colours = new Map<string, Rgba>()
  readColours(element, COLOURS).forEach((colour, i) => {
    colours.set(COLOURS[i]!, colour)
  })
  const rgba = (name: string) => colours.get(name)!
  const rgb = (name: string) => rgba(name).slice(0, 3) as unknown as Rgb
  const [r, g, b] = rgb("stage")
  const dark = 0.3 * r + 0.6 * g + 0.1 * b < 0.4
  return {
    land: [rgb("land-1"), rgb("land-2"), rgb("land-3"), rgb("land-4"), rgb("land-5")],
    shadow: rgb("land-shadow"),
    light: rgb("land-light"),
    ink: rgb("land-ink"),
    inkAlpha: Number.parseFloat(token("land-ink-alpha")),
    cast: rgba("land-cast"),
    wall: rgb("land-wall"),
    wallDark: rgb("land-wall-dark"),
    casing: rgba("casing"),
    casingSolid: rgb("casing-solid"),
    runs: Array.from({ length: 8 }, (_, i) => rgb(`m${i + 1}`)),
    shading: dark ? [0.72, 0.72, 0.3, 0.55] : [0.5, 0.52, 0.7, 1.35],
    pathWidth: Number.parseFloat(token("path-width")),
    pathSelected: Number.parseFloat(token("path-selected")),
    casingWidth: Number.parseFloat(token("casing-width")),
    labelFont: `500 ${labelSize(element)}px ${token("font-ui")}`,
    cameraTime: milliseconds(token("camera")),
  }
}

/** Numbers on contour lines grow with the type of the page, and on a projector beyond it. */
function labelSize(element: Element): number {
  const page = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return page * (element.closest(".projector") ? 0.75 : 0.65625)
}

/** A build may write 420ms as .42s. */
function milliseconds(duration: string): number {
  return Number.parseFloat(duration) * (duration.endsWith("ms") ? 1 : 1000)
}

/** Reads colour tokens that hold on an element. */
export function readColours(element: Element, names: readonly string[]): readonly Rgba[] {
  const style = getComputedStyle(element)
  return resolve(names.map((name) => style.getPropertyValue(`--${name}`).trim()))
}

/** Lets the browser read colours of any notation: one pixel each. */
function resolve(colours: readonly string[]): readonly Rgba[] {
  const canvas = new OffscreenCanvas(colours.length, 1)
  const context = canvas.getContext("2d", { willReadFrequently: true })!
  colours.forEach((colour, i) => {
    context.fillStyle = colour
    context.fillRect(i, 0, 1, 1)
  })
  const { data } = context.getImageData(0, 0, colours.length, 1)
  return colours.map((_, i) => {
    const [r, g, b, a] = data.subarray(4 * i, 4 * i + 4)
    return [r! / 255, g! / 255, b! / 255, a! / 255]
  })
}
