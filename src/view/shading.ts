import type { Palette, Rgb, Rgba } from "./palette.ts"

const SUN = [-0.52, 0.58, 0.63] as const

/** Colour of the landscape on a 2-D canvas: the twin of shaders/render/relief.wgsl and contour.wgsl. */
export class Shading {
  readonly #palette: Palette
  readonly #levels: number
  readonly #colour = [0, 0, 0]

  constructor(palette: Palette, levels: number) {
    this.#palette = palette
    this.#levels = levels
  }

  /** Writes one pixel; surface = height and slopes of the model, gradient in contour lines per CSS pixel. */
  paint(
    data: Uint8ClampedArray,
    at: number,
    [h, sx, sy]: readonly [number, number, number],
    ambience: number,
    gradient: number,
    ratio: number,
    cover: Rgba | null,
  ): void {
    const { shading, shadow, light, ink, inkAlpha } = this.#palette
    this.#tint(h)
    if (cover) this.#mix(cover, cover[3])
    const [gx, gy] = [0.84 * sx, 0.84 * sy]
    const facing = (SUN[2] - gx * SUN[0] - gy * SUN[1]) / Math.sqrt(gx * gx + gy * gy + 1)
    const lit = facing - SUN[2] + 0.5 * clamp(2.2 * (h - ambience), -0.5, 0.35)
    if (lit < 0) this.#mix(shadow, Math.min(shading[0], -lit * shading[1]))
    else this.#mix(light, Math.min(shading[2], lit * shading[3]))
    this.#mix(ink, contour(h * this.#levels, gradient, ratio) * inkAlpha)
    for (let k = 0; k < 3; k++) data[at + k] = 255 * this.#colour[k]!
    data[at + 3] = 255
  }

  #tint(h: number): void {
    const { land } = this.#palette
    const part = clamp(h, 0, 1) * 4
    const i = Math.min(3, Math.floor(part))
    const [low, high] = [land[i]!, land[i + 1]!]
    for (let k = 0; k < 3; k++) this.#colour[k] = low[k]! + (high[k]! - low[k]!) * (part - i)
  }

  #mix(colour: Rgb | Rgba, part: number): void {
    for (let k = 0; k < 3; k++) this.#colour[k]! += (colour[k]! - this.#colour[k]!) * part
  }
}

/** Coverage of contour lines. */
function contour(level: number, gradient: number, ratio: number): number {
  const line = Math.round(level)
  if (line < 1) return 0
  const away = (Math.abs(level - line) / Math.max(gradient, 1e-5)) * ratio
  const fade = clamp((0.42 - gradient) / 0.26, 0, 1)
  const fifth = line % 5 === 0
  const width = ratio * (fifth ? 1.35 : 0.9)
  return clamp(width / 2 + 0.5 - away, 0, 1) * (fifth ? 1.45 * Math.max(fade, 0.22) : fade)
}

const clamp = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v))
