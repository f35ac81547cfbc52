import { type BufferGeometry, Group, type WebGPURenderer } from "three/webgpu"
import type { HeightField } from "./heightField.ts"
import { type Frame, pixelRatio } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { Trail } from "./stage.ts"
import { TrailMaterial } from "./trailMaterial.ts"
import { TrailObject } from "./trailObject.ts"
import { stepGeometry } from "./trailShape.ts"
import { TrailUniforms } from "./trailUniforms.ts"

/** Pieces of a step on the block, so that long steps follow the ground; fewer where steps are many and short. */
const PIECES = 8
const MANY = 3000

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
    this.#objects.forEach((object, i) => {
      object.dress(palette, frame.focus !== null && frame.focus !== i)
      object.show(this.#geometry(block, frame.step), frame.step, block)
    })
  }

  #geometry(block: boolean, steps: number): BufferGeometry {
    if (!block) return this.#whole
    return steps > MANY ? this.#coarse : this.#fine
  }

  [Symbol.dispose](): void {
    for (const object of this.#objects) object[Symbol.dispose]()
    for (const { material } of Object.values(this.#materials)) material.dispose()
    for (const geometry of [this.#whole, this.#coarse, this.#fine]) geometry.dispose()
  }
}
