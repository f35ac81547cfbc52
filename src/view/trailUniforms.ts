import { uniform } from "three/tsl"
import { Matrix4, Vector2, Vector3, Vector4 } from "three/webgpu"
import type { Frame } from "./painter.ts"
import type { BlockProjection } from "./perspective.ts"

/** How far trails float above the ground and are pulled towards the eye, in units of the model. */
const LIFT = 0.008
const PULL = 0.035

/** What all trails of a picture share, as uniforms. */
export class TrailUniforms {
  readonly clip = uniform(new Matrix4())
  /** Device pixels. */
  readonly viewport = uniform(new Vector2(1, 1))
  readonly origin = uniform(new Vector2())
  readonly scale = uniform(new Vector2(1, 1))
  readonly low = uniform(new Vector2())
  readonly high = uniform(new Vector2())
  /** Height of the model, and the lift over it. */
  readonly rise = uniform(0)
  readonly lift = uniform(0)
  readonly depth = uniform(new Vector3())
  /** Device pixels per unit of the model on a map with equal axes; else 0, and each piece has its own. */
  readonly pixels = uniform(0)

  read({ projection, plane, dimension, size }: Frame, ratio: number): void {
    const [[x0, x1], [y0, y1]] = projection.bounds
    this.clip.value.fromArray(projection.clip)
    this.viewport.value.set(size.width * ratio, size.height * ratio)
    this.origin.value.set(...plane.origin)
    this.scale.value.set(...plane.scale)
    this.low.value.set(x0, y0)
    this.high.value.set(x1, y1)
    this.rise.value = projection.rise
    this.lift.value = dimension === "3d" ? LIFT : 0
    const flat = dimension === "2d"
    if (flat) this.depth.value.set(0.5, 0, 0)
    else this.depth.value.set(...(projection as BlockProjection).depth, PULL)
    const [perX, perY] = [projection.clip[0]! * size.width, projection.clip[5]! * size.height]
    const even = Math.abs(perX / perY - 1) < 1e-3
    this.pixels.value = flat && even ? (perX * ratio) / 2 : 0
  }
}

/** How one trail is drawn; the uniforms below take these values when its turn comes. */
export class TrailPaint {
  /** Runs in the path buffer, and which one this is. */
  readonly run = new Vector2()
  readonly colour = new Vector4()
  readonly casing = new Vector4()
  /** Dashes and their period, and the gaps, in device pixels. */
  readonly dashes = new Vector4()
  readonly gaps = new Vector3()
  /** One over the steps that are drawn, and the opacity of the oldest. */
  readonly fading = new Vector2(0, 1)
  /** Half widths of the line, the casing and the hidden line, in device pixels. */
  readonly widths = new Vector3()
}
