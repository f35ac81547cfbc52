import type { Domain } from "../core/objective.ts"
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
const WHOLE: FlatView = { centre: [0, 0], zoom: 1 }

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
  #equalAxes = true

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

  block(
    plane: Plane,
    size: Size,
    height: (x: number, y: number) => number,
    top?: number,
  ): BlockProjection {
    return blockProjection(plane, size, this.#camera, this.#pan, height, top)
  }

  flat(plane: Plane, size: Size): FlatProjection {
    return flatProjection(plane, size, this.#flat ?? WHOLE, this.#equalAxes)
  }

  set equalAxes(equal: boolean) {
    this.#equalAxes = equal
  }

  /** Whether the map or the block is where the fit puts it; a turned block is. */
  isFitted(flat: boolean): boolean {
    return flat
      ? this.#flat === null
      : this.camera[2] === 1 && this.#pan[0] === 0 && this.#pan[1] === 0
  }

  /** Shows a box of the plane on a map of this size, as large as it can be whole. */
  frame(plane: Plane, box: Domain, size: Size): void {
    const { perUnit } = flatProjection(plane, size, WHOLE, this.#equalAxes)
    const free = [size.width, size.height].map(
      (pixels, k) => pixels / ((box[k]![1] - box[k]![0]) * perUnit[k]!),
    )
    this.#flat = {
      centre: box.map(
        (range, k) => ((range[0] + range[1]) / 2 - plane.origin[k]!) * plane.scale[k]!,
      ) as [number, number],
      zoom: clamp(Math.min(...free), ZOOM),
    }
  }

  /** Shows the box of the plane on the map. */
  unframe(): void {
    this.#flat = null
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
    else {
      const zoom = this.#flat?.zoom ?? 1
      const [x, y] = this.#flat?.centre ?? [0, 0]
      this.#flat = { centre: [x - dx / flat.perModel[0], y + dy / flat.perModel[1]], zoom }
    }
  }

  /** Zooms about a pixel of the map, or moves the camera along its axis. */
  zoom(flat: FlatProjection | null, pixel: Pixel, factor: number): void {
    if (flat) {
      const { zoom, centre } = this.#flat ?? WHOLE
      const by = clamp(zoom * factor, ZOOM) / zoom
      const away = 1 - 1 / by
      const [dx, dy] = [pixel[0] - flat.middle[0], flat.middle[1] - pixel[1]]
      this.#flat = {
        centre: [
          centre[0] + (dx / flat.perModel[0]) * away,
          centre[1] + (dy / flat.perModel[1]) * away,
        ],
        zoom: zoom * by,
      }
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
