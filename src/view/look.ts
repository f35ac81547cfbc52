import { uniform } from "three/tsl"
import { Vector3, Vector4 } from "three/webgpu"
import type { Palette, Rgb } from "./palette.ts"

/** The palette as uniforms that all materials share. */
export class Look {
  readonly land = [three(), three(), three(), three(), three()] as const
  readonly shade = three()
  readonly light = three()
  readonly ink = three()
  readonly inkAlpha = uniform(0)
  readonly shading = uniform(new Vector4())
  readonly cast = uniform(new Vector4())
  readonly wall = three()
  readonly wallDark = three()
  /** Device pixels per CSS pixel. */
  readonly ratio = uniform(1)

  read(palette: Palette): void {
    palette.land.forEach((colour, i) => {
      this.land[i]!.value.set(...colour)
    })
    this.shade.value.set(...palette.shadow)
    this.light.value.set(...palette.light)
    this.ink.value.set(...palette.ink)
    this.inkAlpha.value = palette.inkAlpha
    this.shading.value.set(...palette.shading)
    this.cast.value.set(...palette.cast)
    this.wall.value.set(...palette.wall)
    this.wallDark.value.set(...palette.wallDark)
  }
}

const three = () => uniform(new Vector3())

/** Mixes two colours. */
export function mixed(a: Rgb, b: Rgb, part: number): Rgb {
  return [0, 1, 2].map((k) => a[k]! + (b[k]! - a[k]!) * part) as unknown as Rgb
}
