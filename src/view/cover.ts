import { clamp, float, length, texture, uniform, vec4 } from "three/tsl"
import { DataTexture, LinearFilter, type Texture, Vector4 } from "three/webgpu"
import { PictureTexture } from "./pictureTexture.ts"
import type { Value } from "./shader.ts"
import type { GpuTint, Landscape, Tint } from "./stage.ts"

/** The tint of a landscape as a texture; without one it is clear everywhere. */
export class Cover implements Disposable {
  readonly #clear = textureOf({ columns: 1, rows: 1, colours: new Uint8Array(4) })
  readonly #texture = texture(this.#clear)
  /** From samples of the landscape to the texture: a factor and an offset for each side. */
  readonly #place = uniform(new Vector4(0, 0, 0, 0))
  readonly #opacity = uniform(1)
  readonly #device: GPUDevice
  #land: Landscape | null = null
  /** Colours in place of the landscape's own tint. */
  #over: Tint | GpuTint | null = null
  #shown: Tint | GpuTint | null = null
  #worn = true
  #picture: PictureTexture | null = null

  constructor(device: GPUDevice) {
    this.#device = device
  }

  update(land: Landscape): void {
    this.#land = land
    this.#show()
  }

  /** Lays colours over the landscape in place of its own tint, until null. */
  lay(over: Tint | GpuTint | null): void {
    this.#over = over
    this.#show()
  }

  /** The next picture has the colours that are laid over, or has not. */
  set worn(worn: boolean) {
    this.#worn = worn
    this.#fade()
  }

  #fade(): void {
    const isHidden = this.#over !== null && !this.#worn
    this.#opacity.value = isHidden ? 0 : (this.#shown?.opacity ?? 1)
  }

  #show(): void {
    const tint = this.#over ?? this.#land?.tint ?? null
    if (tint && this.#land) this.#place.value.set(...placeOf(this.#land, tint))
    if (tint === this.#shown) return
    this.#shown = tint
    this.#fade()
    if (tint && "buffer" in tint) this.#texture.value = this.#filled(tint)
    else this.#replace(tint ? textureOf(tint) : this.#clear)
  }

  /** A picture that changes keeps its texture, if it keeps its size. */
  #filled(tint: GpuTint): Texture {
    let picture = this.#picture
    if (picture?.columns !== tint.columns || picture.rows !== tint.rows) {
      picture = new PictureTexture(this.#device, tint.columns, tint.rows)
      this.#replace(picture.texture)
      this.#picture = picture
    }
    picture.fill(tint)
    return picture.texture
  }

  #replace(next: Texture): void {
    const before = this.#texture.value
    this.#texture.value = next
    if (this.#picture) this.#picture[Symbol.dispose]()
    else if (before !== this.#clear) before.dispose()
    this.#picture = null
  }

  /** Returns the colour and its opacity at a place in samples of the landscape; nothing beyond the tint's box. */
  at(place: Value<"vec2">): Value<"vec4"> {
    const uv = place.mul(this.#place.xy).add(this.#place.zw)
    const inside = float(length(uv.sub(clamp(uv, 0, 1))).lessThan(1e-4))
    const colour = this.#texture.sample(uv) as unknown as Value<"vec4">
    return vec4(colour.rgb, colour.a.mul(inside).mul(this.#opacity))
  }

  [Symbol.dispose](): void {
    this.#replace(this.#clear)
    this.#clear.dispose()
  }
}

function textureOf({ columns, rows, colours }: Pick<Tint, "columns" | "rows" | "colours">) {
  const made = new DataTexture(colours, columns, rows)
  made.magFilter = LinearFilter
  made.minFilter = LinearFilter
  made.needsUpdate = true
  return made
}

/** Texels are squares with their samples in the middle; the first and the last sample are on the border of the box. */
function placeOf(land: Landscape, tint: Tint | GpuTint): [number, number, number, number] {
  const side = (axis: 0 | 1, count: number, own: number) => {
    const [from, to] = land.domain[axis]
    const [low, high] = tint.domain[axis]
    const perSample = ((to - from) / (count - 1) / (high - low)) * ((own - 1) / own)
    return [perSample, ((from - low) / (high - low)) * ((own - 1) / own) + 0.5 / own] as const
  }
  const x = side(0, land.columns, tint.columns)
  const y = side(1, land.rows, tint.rows)
  return [x[0], y[0], x[1], y[1]]
}
