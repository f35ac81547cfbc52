import type { Point } from "../core/objective.ts"
import { type BlockProjection, blockProjection } from "./perspective.ts"
import type { Plane } from "./plane.ts"
import {
  type FlatProjection,
  type FlatView,
  flatProjection,
  type Pixel,
  type Size,
} from "./projection.ts"
import type { Camera } from "./stage.ts"

/** Degrees that a pixel of dragging turns the block. */
const TURN = 0.4
const ELEVATION = [12, 88] as const
const DISTANCE = [0.45, 2.5] as const
const ZOOM = [0.2, 5e4] as const

interface Motion {
  readonly from: Camera
  readonly to: Camera
  readonly begun: number
  readonly time: number
}

/** What both dimensions look at, and how gestures change it. */
export class CameraRig {
  #camera: Camera = [-28, 40, 1]
  #motion: Motion | null = null
  #pan: Pixel = [0, 0]
  #flat: FlatView | null = null

  /** Where the camera is, or is going to. */
  get camera(): Camera {
    return this.#motion?.to ?? this.#camera
  }

  /** Moves the camera within `time` milliseconds. */
  go(to: Camera, now: number, time: number): void {
    if (to.every((value, i) => value === this.camera[i])) return
    this.#motion = time > 0 ? { from: this.#camera, to, begun: now, time } : null
    if (time === 0) this.#camera = to
  }

  /** Brings the camera to its place at a time; returns whether it moved. */
  advance(now: number): boolean {
    if (!this.#motion) return false
    const { from, to, begun, time } = this.#motion
    const part = Math.min(1, Math.max(0, (now - begun) / time))
    const eased = 1 - (1 - part) ** 3
    this.#camera = part < 1 ? mixed(from, to, eased) : to
    if (part === 1) this.#motion = null
    return true
  }

  block(plane: Plane, size: Size, height: (x: number, y: number) => number): BlockProjection {
    return blockProjection(plane, size, this.#camera, this.#pan, height)
  }

  flat(plane: Plane, size: Size): FlatProjection {
    return flatProjection(plane, size, this.#flat ?? { centre: plane.origin, zoom: 1 })
  }

  turn(dx: number, dy: number): void {
    const [azimuth, elevation, distance] = this.camera
    this.#motion = null
    const turned = azimuth + dx * TURN
    this.#camera = [
      turned - 360 * Math.floor((turned + 180) / 360),
      clamp(elevation + dy * TURN, ELEVATION),
      distance,
    ]
  }

  /** Moves the picture by pixels. */
  pan(flat: FlatProjection | null, dx: number, dy: number): void {
    if (!flat) this.#pan = [this.#pan[0] + dx, this.#pan[1] + dy]
    else this.#look(flat, flat.unproject([-dx, -dy]), flat.unproject([0, 0]), 1)
  }

  /** Zooms about a pixel of the map, or moves the camera along its axis. */
  zoom(flat: FlatProjection | null, pixel: Pixel, factor: number): void {
    if (flat) {
      const at = flat.unproject(pixel)
      const zoom = this.#flat?.zoom ?? 1
      const by = clamp(zoom * factor, ZOOM) / zoom
      this.#look(flat, at, at, by)
      return
    }
    const [azimuth, elevation, distance] = this.camera
    this.#motion = null
    this.#camera = [azimuth, elevation, clamp(distance / factor, DISTANCE)]
  }

  /** Shows all of the objective's box again. */
  fit(now: number, time: number): void {
    this.#pan = [0, 0]
    this.#flat = null
    this.go([this.camera[0], this.camera[1], 1], now, time)
  }

  /** Puts the point `to` where the point `from` was, closer by a factor. */
  #look({ box }: FlatProjection, to: Point, from: Point, by: number): void {
    const centre = [(box[0][0] + box[0][1]) / 2, (box[1][0] + box[1][1]) / 2] as const
    this.#flat = {
      centre: [to[0] + (centre[0] - from[0]) / by, to[1] + (centre[1] - from[1]) / by],
      zoom: (this.#flat?.zoom ?? 1) * by,
    }
  }
}

/** Mixes two cameras; the azimuth takes the short way round. */
function mixed(from: Camera, to: Camera, part: number): Camera {
  const way = to[0] - from[0]
  const turn = way - 360 * Math.round(way / 360)
  return [
    from[0] + turn * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] * (to[2] / from[2]) ** part,
  ]
}

const clamp = (v: number, [low, high]: readonly [number, number]) =>
  Math.max(low, Math.min(high, v))
