import { attribute, uniform, varying, vec4 } from "three/tsl"
import {
  BufferGeometry,
  Float32BufferAttribute,
  Mesh,
  MeshBasicNodeMaterial,
  Vector4,
} from "three/webgpu"
import type { HeightField } from "./heightField.ts"
import type { Look } from "./look.ts"
import type { FlatProjection } from "./projection.ts"
import { reliefAt } from "./surface.ts"

/** The landscape from straight above, over the whole stage. */
export class FlatMap {
  readonly mesh: Mesh
  readonly #field: HeightField
  /** Place in samples at the middle of the stage, and from there to its right and upper edge. */
  readonly #window = uniform(new Vector4())
  readonly #material = new MeshBasicNodeMaterial()
  readonly #geometry = new BufferGeometry()

  constructor(field: HeightField, look: Look) {
    this.#field = field
    // One triangle that covers the stage.
    const corners = new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3)
    this.#geometry.setAttribute("position", corners)
    const corner = attribute<"vec3">("position", "vec3").xy
    const at = varying(corner.mul(this.#window.zw).add(this.#window.xy))
    this.#material.vertexNode = vec4(corner, 0.5, 1)
    this.#material.fragmentNode = vec4(reliefAt(field, look, at), 1)
    this.#material.depthTest = false
    this.#material.depthWrite = false
    this.mesh = new Mesh(this.#geometry, this.#material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 0
  }

  update({ box }: FlatProjection): void {
    const [[left, right], [bottom, top]] = box
    const { x: x0, y: y0, z: perX, w: perY } = this.#field.box.value
    this.#window.value.set(
      ((left + right) / 2 - x0) * perX,
      ((bottom + top) / 2 - y0) * perY,
      ((right - left) / 2) * perX,
      ((top - bottom) / 2) * perY,
    )
  }

  [Symbol.dispose](): void {
    this.#material.dispose()
    this.#geometry.dispose()
  }
}
