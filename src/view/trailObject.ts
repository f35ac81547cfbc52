import {
  type BufferGeometry,
  Mesh,
  StorageBufferAttribute,
  type WebGPURenderer,
} from "three/webgpu"
import { DASHES } from "../core/marks.ts"
import type { Point } from "../core/objective.ts"
import { arcLengths } from "./arcs.ts"
import { OLDEST } from "./fading.ts"
import { mixed } from "./look.ts"
import { pixelRatio } from "./painter.ts"
import type { Palette, Rgb } from "./palette.ts"
import type { Plane } from "./plane.ts"
import { type Segments, segmentsOf, segmentsUpTo } from "./segments.ts"
import { SharedBuffer } from "./sharedBuffer.ts"
import type { Trail } from "./stage.ts"
import type { Stroke, TrailData, TrailMaterial } from "./trailMaterial.ts"
import { TrailPaint } from "./trailUniforms.ts"

const STROKES: readonly Stroke[] = ["hidden", "casing", "line"]
/** Width of a hidden line over that of a line. */
const HIDDEN_WIDTH = 0.7
/** Share of the casing that a dimmed line takes. */
const DIMMED = 0.62

/** One trail on the GPU: a mesh for each stroke, over the path buffer of the engine. */
export class TrailObject {
  readonly meshes: readonly Mesh[]
  readonly #device: GPUDevice
  readonly #path: SharedBuffer
  readonly #paint = new TrailPaint()
  /** Iterates of a run that is not computed on the GPU. */
  #own: GPUBuffer | null = null
  #arcs = new StorageBufferAttribute(1, 1)
  #pairs = new StorageBufferAttribute(new Uint32Array(2), 2)
  #segments: Segments | null = null
  /** What the segments were chosen for. */
  #grain = ""
  #trail: Trail | null = null
  #plane: Plane | null = null

  constructor(
    renderer: WebGPURenderer,
    device: GPUDevice,
    materials: Readonly<Record<Stroke, TrailMaterial>>,
  ) {
    this.#device = device
    this.#path = new SharedBuffer(renderer, device, 2)
    this.meshes = STROKES.map((stroke) => {
      const mesh = new Mesh(undefined, materials[stroke].material)
      mesh.frustumCulled = false
      return mesh
    })
  }

  /** Takes a trail; its place in the list decides who lies above whom. */
  update(trail: Trail, plane: Plane, order: number): void {
    const changed = trail.x !== this.#trail?.x || trail.steps !== this.#trail.steps
    if (changed || plane !== this.#plane) this.#measure(trail, plane)
    if (changed) this.#segments = null
    if (trail.path) this.#path.lend(trail.path.buffer)
    else if (changed) this.#upload(trail)
    this.#paint.run.set(trail.path?.runs ?? 1, trail.path?.run ?? 0)
    this.#trail = trail
    this.#plane = plane
    this.meshes.forEach((mesh, i) => {
      mesh.renderOrder = 10 * (i + 1) + (trail.selected ? 9 : order)
    })
  }

  /** Chooses the lines to draw for a picture with so many pixels per unit of x and y; returns how many a step shows. */
  choose(scale: Point, budget: number, step: number): number {
    const trail = this.#trail!
    const fine = scale.map((pixels) => 2 ** Math.ceil(Math.log2(pixels))) as [number, number]
    const grain = `${fine} ${budget}`
    if (!this.#segments || grain !== this.#grain) {
      this.#segments = segmentsOf(trail.x, trail.steps, fine, budget)
      this.#grain = grain
      this.#pairs = filled(this.#pairs, this.#segments.pairs)
    }
    const data: TrailData = {
      paint: this.#paint,
      path: this.#path.attribute,
      arcs: this.#arcs,
      pairs: this.#pairs,
    }
    for (const mesh of this.meshes) mesh.userData = data
    return segmentsUpTo(this.#segments, Math.min(step, trail.steps))
  }

  /** Colours, widths and dashes of the next picture; dimmed lines fade into their casing. */
  dress(palette: Palette, dimmed: boolean, step: number, fading: boolean): void {
    const { slot, selected } = this.#trail!
    const ratio = pixelRatio()
    const line = palette.runs[slot % palette.runs.length]!
    const colour: Rgb = dimmed ? mixed(line, palette.casingSolid, DIMMED) : line
    this.#paint.colour.set(...colour, 1)
    const [r, g, b, alpha] = palette.casing
    this.#paint.casing.set(r, g, b, dimmed ? 0.4 * alpha : alpha)
    this.#paint.fading.set(fading ? 1 / Math.max(1, step) : 0, fading ? OLDEST : 1)
    const width = selected ? palette.pathSelected : palette.pathWidth
    const hidden = palette.pathWidth * HIDDEN_WIDTH
    this.#paint.widths.set(width, palette.casingWidth, hidden).multiplyScalar(ratio / 2)
    const unit = (ratio * palette.pathWidth) / 2
    const dash = (DASHES[slot % DASHES.length] ?? []).map((length) => length * unit)
    const at = (i: number) => dash[i] ?? 0
    this.#paint.dashes.set(
      at(0),
      at(2),
      at(4),
      dash.reduce((sum, length) => sum + length, 0),
    )
    this.#paint.gaps.set(at(1), at(3), at(5))
  }

  /** Shows the first so many of the chosen lines. */
  show(geometry: BufferGeometry, count: number, block: boolean): void {
    this.meshes.forEach((mesh, i) => {
      mesh.geometry = geometry
      mesh.count = count
      mesh.visible = count > 0 && (block || STROKES[i] !== "hidden")
    })
  }

  #measure(trail: Trail, plane: Plane): void {
    this.#arcs = filled(this.#arcs, arcLengths(trail.x, trail.steps, plane))
  }

  #upload(trail: Trail): void {
    const values = Float32Array.from(trail.x.subarray(0, 2 * (trail.steps + 1)))
    if (this.#own && this.#own.size >= values.byteLength) {
      this.#device.queue.writeBuffer(this.#own, 0, values)
      return
    }
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST
    const own = this.#device.createBuffer({ size: 2 * values.byteLength, usage })
    this.#device.queue.writeBuffer(own, 0, values)
    this.#path.lend(own)
    this.#own?.destroy()
    this.#own = own
  }

  [Symbol.dispose](): void {
    this.#path.takeBack()
    this.#own?.destroy()
    this.#arcs.dispose()
    this.#pairs.dispose()
  }
}

/** Returns an attribute with these values in front: the same one if they fit, else a larger one. */
function filled(
  attribute: StorageBufferAttribute,
  values: Float32Array | Uint32Array,
): StorageBufferAttribute {
  let target = attribute
  if (values.length > attribute.array.length) {
    attribute.dispose()
    const length = 2 ** Math.ceil(Math.log2(values.length))
    const room = values instanceof Uint32Array ? new Uint32Array(length) : new Float32Array(length)
    target = new StorageBufferAttribute(room, attribute.itemSize)
  }
  target.array.set(values)
  target.needsUpdate = true
  return target
}
