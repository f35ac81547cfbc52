import type { Domain, Point, Transform } from "../core/objective.ts"
import type { FlatProjection, Pixel } from "./projection.ts"

/** What moves, turns or scales the surface. */
export const KNOBS = ["move", "turn", "x", "y"] as const
export type Knob = (typeof KNOBS)[number]

/** A surface that knobs move: the middle of its box is what it is turned about. */
export interface Placed {
  readonly transform: Transform
  readonly domain: Domain
}

/** Pixels: of the ring, from the edges of the map, over whose top there are switches, and between the knobs of the axes and the middle at least. */
const RADIUS = { share: 0.3, least: 52, most: 124 } as const
const MARGIN = { top: 58, edge: 16 } as const
const NEAREST = 26
/** The knob of an axis that is not scaled, in radii of the ring. */
const AXIS = 0.62
/** Degrees from the x axis to the knob that turns. */
const TURN = 45
const FACTOR = [0.02, 50] as const
/** Factors this close to 1 are 1. */
const NEAR_ONE = 0.025

/** Steps of the arrow keys, and with shift: degrees, factors, shares of the box. */
const STEPS = {
  turn: [1, 15],
  scale: [1.05, 1.25],
  move: [0.01, 0.1],
} as const

const numbers = ({ rotate = 0, scale = [1, 1], shift = [0, 0] }: Transform) => ({
  rotate,
  scale,
  shift,
})

const middleOf = (domain: Domain): Point =>
  domain.map(([low, high]) => (low + high) / 2) as [number, number]

/** Where the knobs are: a dial of its own, whose angles are those of the plane even where its axes differ. */
export class Dial {
  readonly middle: Pixel
  readonly radius: number
  readonly #placed: Placed
  readonly #map: FlatProjection

  constructor(placed: Placed, map: FlatProjection) {
    this.#placed = placed
    this.#map = map
    const [width, height] = [2 * map.middle[0], 2 * map.middle[1]]
    const { shift } = numbers(placed.transform)
    const [x, y] = middleOf(placed.domain)
    const [px, py] = map.project(x + shift[0], y + shift[1], 0)
    const { share, least, most } = RADIUS
    this.radius = clamp(share * Math.min(width, height), [least, most])
    // A surface that was moved out of sight can be taken back.
    const [top, edge] = [this.radius + MARGIN.top, this.radius + MARGIN.edge]
    this.middle = [clamp(px, [edge, width - edge]), clamp(py, [top, height - edge])]
  }

  at(knob: Knob): Pixel {
    const { scale } = numbers(this.#placed.transform)
    if (knob === "move") return this.middle
    if (knob === "turn") return this.#along(knob, this.radius)
    const wanted = Math.max(NEAREST, AXIS * this.radius * scale[knob === "x" ? 0 : 1])
    return this.#along(knob, Math.min(wanted, this.#room(knob)))
  }

  /** Returns the transform when a knob that was grabbed at one pixel of this dial is dragged to another. */
  dragged(knob: Knob, from: Pixel, to: Pixel): Transform {
    const { transform } = this.#placed
    const { rotate, scale, shift } = numbers(transform)
    if (knob === "turn") {
      const by = degrees(this.#angle(to) - this.#angle(from))
      return { ...transform, rotate: wrapped(Math.round(rotate + by)) }
    }
    if (knob === "move") {
      const { perUnit } = this.#map
      const ways = [(to[0] - from[0]) / perUnit[0], (from[1] - to[1]) / perUnit[1]]
      const [x, y] = shift.map((now, k) => toGrain(now + ways[k]!, 1 / perUnit[k]!))
      return { ...transform, shift: [x!, y!] }
    }
    const [ux, uy] = this.#way(knob)
    const reach = ([px, py]: Pixel) => (px - this.middle[0]) * ux + (py - this.middle[1]) * uy
    const axis = knob === "x" ? 0 : 1
    return scaled(
      transform,
      axis,
      (scale[axis] * Math.max(1, reach(to))) / Math.max(1, reach(from)),
    )
  }

  #angle([x, y]: Pixel): number {
    return Math.atan2(this.middle[1] - y, x - this.middle[0])
  }

  #way(knob: Knob): Pixel {
    const { rotate } = numbers(this.#placed.transform)
    const turn = ((rotate + { move: 0, turn: TURN, x: 0, y: 90 }[knob]) * Math.PI) / 180
    return [Math.cos(turn), -Math.sin(turn)]
  }

  #along(knob: Knob, distance: number): Pixel {
    const [ux, uy] = this.#way(knob)
    return [this.middle[0] + distance * ux, this.middle[1] + distance * uy]
  }

  /** How far out a knob can be and still be seen. */
  #room(knob: Knob): number {
    const ways = this.#way(knob).map((part, k) => {
      const end = part > 0 ? 2 * this.#map.middle[k]! - MARGIN.edge : MARGIN.edge
      return Math.abs(part) < 1e-6 ? Number.POSITIVE_INFINITY : (end - this.middle[k]!) / part
    })
    return Math.max(NEAREST, Math.min(...ways))
  }
}

/** Returns the transform after an arrow key. */
export function nudged({ transform, domain }: Placed, knob: Knob, way: Point, coarse: boolean) {
  const { rotate, scale, shift } = numbers(transform)
  const size = (steps: readonly [number, number]) => steps[coarse ? 1 : 0]
  const up = way[0] + way[1]
  if (knob === "turn") return { ...transform, rotate: wrapped(rotate + up * size(STEPS.turn)) }
  if (knob === "move") {
    const [x, y] = shift.map((now, k) => {
      const side = domain[k]![1] - domain[k]![0]
      return toGrain(now + way[k]! * size(STEPS.move) * side, 0.001 * side)
    })
    return { ...transform, shift: [x!, y!] as const }
  }
  const axis = knob === "x" ? 0 : 1
  return scaled(transform, axis, scale[axis] * size(STEPS.scale) ** up)
}

/** What a knob stands at, in words. */
export function knobText(knob: Knob, transform: Transform): string {
  const { rotate, scale, shift } = numbers(transform)
  const text = (value: number) => String(value).replaceAll("-", "−")
  if (knob === "turn") return `${text(rotate)}°`
  if (knob === "move") return `x ${text(shift[0])}, y ${text(shift[1])}`
  return `${knob} × ${scale[knob === "x" ? 0 : 1]}`
}

function scaled(transform: Transform, axis: 0 | 1, factor: number): Transform {
  const { scale } = numbers(transform)
  const to = Number(clamp(factor, FACTOR).toPrecision(3))
  const near = Math.abs(to - 1) < NEAR_ONE ? 1 : to
  return { ...transform, scale: axis === 0 ? [near, scale[1]] : [scale[0], near] }
}

const degrees = (turn: number) => (turn * 180) / Math.PI

/** Degrees above -180, up to 180. */
const wrapped = (turn: number) => turn - 360 * Math.ceil((turn - 180) / 360)

/** Rounds to a decimal place at which a step of this size can just be seen. */
const toGrain = (value: number, grain: number) =>
  Number(value.toFixed(Math.min(12, Math.max(0, Math.ceil(-Math.log10(grain)))))) + 0

const clamp = (value: number, [low, high]: readonly [number, number]) =>
  Math.max(low, Math.min(high, value))
