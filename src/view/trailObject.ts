import {
  type BufferGeometry,
  Mesh,
  StorageBufferAttribute,
  type WebGPURenderer,
} from "three/webgpu"
import { DASHES } from "../core/marks.ts"
import { arcLengths } from "./arcs.ts"
import { mixed } from "./look.ts"
import { pixelRatio } from "./painter.ts"
import type { Palette, Rgb } from "./palette.ts"
import type { Plane } from "./plane.ts"
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
    if (trail.path) this.#path.lend(trail.path.buffer)
    else if (changed) this.#upload(trail)
    this.#paint.run.set(trail.path?.runs ?? 1, trail.path?.run ?? 0)
    this.#trail = trail
    this.#plane = plane
    this.meshes.forEach((mesh, i) => {
      mesh.renderOrder = 10 * (i + 1) + (trail.selected ? 9 : order)
      const data: TrailData = { paint: this.#paint, path: this.#path.attribute, arcs: this.#arcs }
      mesh.userData = data
    })
  }

  /** Colours, widths and dashes of the next picture; dimmed lines fade into their casing. */
  dress(palette: Palette, dimmed: boolean): void {
    const { slot, selected } = this.#trail!
    const ratio = pixelRatio()
    const line = palette.runs[slot % palette.runs.length]!
    const colour: Rgb = dimmed ? mixed(line, palette.casingSolid, DIMMED) : line
    this.#paint.colour.set(...colour, 1)
    const [r, g, b, alpha] = palette.casing
    this.#paint.casing.set(r, g, b, dimmed ? 0.4 * alpha : alpha)
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

  /** Shows the steps up to the playhead. */
  show(geometry: BufferGeometry, step: number, block: boolean): void {
    const steps = Math.min(step, this.#trail?.steps ?? 0)
    this.meshes.forEach((mesh, i) => {
      mesh.geometry = geometry
      mesh.count = steps
      mesh.visible = steps > 0 && (block || STROKES[i] !== "hidden")
    })
  }

  #measure(trail: Trail, plane: Plane): void {
    const lengths = arcLengths(trail.x, trail.steps, plane)
    if (lengths.length > this.#arcs.count) {
      this.#arcs.dispose()
      this.#arcs = new StorageBufferAttribute(2 ** Math.ceil(Math.log2(lengths.length)), 1)
    }
    this.#arcs.array.set(lengths)
    this.#arcs.needsUpdate = true
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
  }
}
