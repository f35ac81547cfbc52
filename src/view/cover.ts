import { clamp, float, length, texture, uniform, vec4 } from "three/tsl"
import { DataTexture, LinearFilter, Vector4 } from "three/webgpu"
import type { Value } from "./shader.ts"
import type { Landscape, Tint } from "./stage.ts"

/** The tint of a landscape as a texture; without one it is clear everywhere. */
export class Cover implements Disposable {
  readonly #clear = textureOf({ columns: 1, rows: 1, colours: new Uint8Array(4) })
  readonly #texture = texture(this.#clear)
  /** From samples of the landscape to the texture: a factor and an offset for each side. */
  readonly #place = uniform(new Vector4(0, 0, 0, 0))
  #tint: Tint | undefined

  update(land: Landscape): void {
    const { tint } = land
    if (tint) this.#place.value.set(...placeOf(land, tint))
    if (tint === this.#tint) return
    this.#tint = tint
    if (this.#texture.value !== this.#clear) this.#texture.value.dispose()
    this.#texture.value = tint ? textureOf(tint) : this.#clear
  }

  /** Returns the colour and its opacity at a place in samples of the landscape; nothing beyond the tint's box. */
  at(place: Value<"vec2">): Value<"vec4"> {
    const uv = place.mul(this.#place.xy).add(this.#place.zw)
    const inside = float(length(uv.sub(clamp(uv, 0, 1))).lessThan(1e-4))
    const colour = this.#texture.sample(uv) as unknown as Value<"vec4">
    return vec4(colour.rgb, colour.a.mul(inside))
  }

  [Symbol.dispose](): void {
    if (this.#texture.value !== this.#clear) this.#texture.value.dispose()
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
function placeOf(land: Landscape, tint: Tint): [number, number, number, number] {
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
