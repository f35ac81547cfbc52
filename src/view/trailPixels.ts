import type { Pixel } from "./projection.ts"
import type { Trail } from "./stage.ts"
import { strideOf } from "./trailHit.ts"

interface Known {
  readonly of: readonly unknown[]
  /** Pixels of the whole trail, [points, 2], of which the first `count` points are known. */
  readonly line: Float32Array<ArrayBuffer>
  count: number
}

/** Remembers where the trails are on a map, so that a playhead that moves on only adds to their lines. */
export class TrailPixels {
  #known: Known[] = []

  /** Returns the pixels of a trail up to an iterate, [points, 2], which depend on what is `seen`; long trails are thinned. */
  line(
    place: number,
    { x, steps }: Trail,
    last: number,
    seen: readonly unknown[],
    pixelAt: (k: number) => Pixel,
  ): Float32Array {
    const stride = strideOf(last)
    const of = [x, steps, stride, ...seen]
    let known = this.#known[place]
    if (!known?.of.every((value, i) => value === of[i])) {
      known = { of, line: new Float32Array(2 * (Math.floor(steps / stride) + 1)), count: 0 }
      this.#known[place] = known
    }
    const count = Math.floor(last / stride) + 1
    for (; known.count < count; known.count++)
      known.line.set(pixelAt(known.count * stride), 2 * known.count)
    return known.line.subarray(0, 2 * count)
  }
}
