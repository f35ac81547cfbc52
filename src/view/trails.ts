import { type BufferGeometry, Group, type WebGPURenderer } from "three/webgpu"
import type { Point } from "../core/objective.ts"
import type { HeightField } from "./heightField.ts"
import { type Frame, pixelRatio, shows } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import { BUDGET } from "./segments.ts"
import type { Trail } from "./stage.ts"
import { TrailMaterial } from "./trailMaterial.ts"
import { TrailObject } from "./trailObject.ts"
import { stepGeometry } from "./trailShape.ts"
import { TrailUniforms } from "./trailUniforms.ts"

/** Pieces of a line on the block, so that long steps follow the ground; fewer where lines are many and short. */
const PIECES = 8
const SOME = 3000
const MANY = 6000

/** The trails of all runs, drawn from the engine's path buffers. */
export class Trails {
  readonly group = new Group()
  readonly #renderer: WebGPURenderer
  readonly #device: GPUDevice
  readonly #uniforms = new TrailUniforms()
  readonly #materials
  readonly #whole = stepGeometry(1)
  readonly #coarse = stepGeometry(PIECES / 4)
  readonly #fine = stepGeometry(PIECES)
  #objects: TrailObject[] = []

  constructor(renderer: WebGPURenderer, device: GPUDevice, field: HeightField) {
    this.#renderer = renderer
    this.#device = device
    this.#materials = {
      hidden: new TrailMaterial("hidden", field, this.#uniforms),
      casing: new TrailMaterial("casing", field, this.#uniforms),
      line: new TrailMaterial("line", field, this.#uniforms),
    }
  }

  update(trails: readonly Trail[], plane: Plane): void {
    while (this.#objects.length < trails.length) {
      const object = new TrailObject(this.#renderer, this.#device, this.#materials)
      this.#objects.push(object)
      this.group.add(...object.meshes)
    }
    for (const object of this.#objects.splice(trails.length)) {
      this.group.remove(...object.meshes)
      object[Symbol.dispose]()
    }
    trails.forEach((trail, i) => {
      this.#objects[i]!.update(trail, plane, i)
    })
  }

  /** Prepares the next picture. */
  prepare(frame: Frame, palette: Palette): void {
    this.#uniforms.read(frame, pixelRatio())
    const block = frame.dimension === "3d"
    const [sx, sy] = frame.projection.perUnit
    const scale: Point = [sx * pixelRatio(), sy * pixelRatio()]
    const budget = Math.floor(BUDGET / Math.max(1, this.#objects.length))
    const counts = this.#objects.map((object, i) =>
      shows(frame, i) ? object.choose(scale, budget, frame.steps[i] ?? 0) : 0,
    )
    const geometry = this.#geometry(block, Math.max(...counts) * counts.length)
    this.#objects.forEach((object, i) => {
      const dimmed = frame.focus !== null && frame.focus !== i
      object.dress(palette, dimmed, frame.steps[i] ?? 0, frame.layers.fading)
      object.show(geometry, counts[i]!, block)
    })
  }

  #geometry(block: boolean, lines: number): BufferGeometry {
    if (!block || lines > MANY) return this.#whole
    return lines > SOME ? this.#coarse : this.#fine
  }

  [Symbol.dispose](): void {
    for (const object of this.#objects) object[Symbol.dispose]()
    for (const { material } of Object.values(this.#materials)) material.dispose()
    for (const geometry of [this.#whole, this.#coarse, this.#fine]) geometry.dispose()
  }
}
