import { attribute, dFdx, dFdy, float, length, mix, uniform, varying, vec2, vec4 } from "three/tsl"
import {
  type BufferGeometry,
  DoubleSide,
  Group,
  Matrix4,
  Mesh,
  MeshBasicNodeMaterial,
  Vector2,
} from "three/webgpu"
import shadowCode from "../../shaders/render/shadow.wgsl?raw"
import wallCode from "../../shaders/render/wall.wgsl?raw"
import { groundGeometry, surfaceGeometry, wallGeometry } from "./blockGeometry.ts"
import type { HeightField } from "./heightField.ts"
import type { Look } from "./look.ts"
import { BASE, type BlockProjection } from "./perspective.ts"
import type { Plane } from "./plane.ts"
import type { Size } from "./projection.ts"
import { shader, type Value } from "./shader.ts"
import { lines, reliefAt, surfaceAt } from "./surface.ts"

/** The shadow: below the base, out to so many half sides, blurred and shifted by CSS pixels. */
const SHADOW = { depth: -0.02, reach: 1.7, blur: 13, shift: [2, 9] } as const
/** Contours on the walls, over those on the surface. */
const WALL_INK = 0.55

/** Squares along a side of the block; colours do not depend on them, only its outline. */
const SQUARES = 160
/** The same where a block is smaller than so many square pixels. */
const FEW = { squares: 80, area: 250_000 } as const

const wall = shader<"vec3">(wallCode)
const shadow = shader<"float">(shadowCode)

/** The landscape as a cut block with walls and a shadow on the ground. */
export class Block {
  readonly group = new Group()
  readonly #field: HeightField
  readonly #look: Look
  readonly #clip = uniform(new Matrix4())
  readonly #half = uniform(new Vector2(1, 1))
  readonly #rise = uniform(0)
  /** Blur in units of the model, and the shift in clip space. */
  readonly #blur = uniform(0.1)
  readonly #shift = uniform(new Vector2())
  readonly #ground = groundGeometry(SHADOW.reach)
  /** Surface and walls. */
  readonly #fine = [surfaceGeometry(SQUARES), wallGeometry(SQUARES)] as const
  readonly #coarse = [surfaceGeometry(FEW.squares), wallGeometry(FEW.squares)] as const
  readonly #meshes: readonly Mesh<BufferGeometry, MeshBasicNodeMaterial>[]

  constructor(field: HeightField, look: Look) {
    this.#field = field
    this.#look = look
    this.#meshes = [
      new Mesh(this.#ground, this.#shadow()),
      new Mesh(this.#fine[0], this.#surface()),
      new Mesh(this.#fine[1], this.#walls()),
    ]
    for (const [order, mesh] of this.#meshes.entries()) {
      mesh.frustumCulled = false
      mesh.renderOrder = order
      this.group.add(mesh)
    }
  }

  update(projection: BlockProjection, plane: Plane, size: Size): void {
    const shape = size.width * size.height < FEW.area ? this.#coarse : this.#fine
    this.#meshes[1]!.geometry = shape[0]
    this.#meshes[2]!.geometry = shape[1]
    this.#clip.value.fromArray(projection.clip)
    this.#half.value.set(...plane.half)
    this.#rise.value = projection.rise
    this.#blur.value = SHADOW.blur / projection.pixels
    this.#shift.value.set((2 * SHADOW.shift[0]) / size.width, (-2 * SHADOW.shift[1]) / size.height)
  }

  #surface(): MeshBasicNodeMaterial {
    const material = new MeshBasicNodeMaterial()
    const place = attribute<"vec4">("place", "vec4")
    const at = this.#samples(place)
    material.vertexNode = this.#clipped(place, surfaceAt(this.#field, at).x)
    material.fragmentNode = vec4(reliefAt(this.#field, this.#look, varying(at)), 1)
    material.side = DoubleSide
    return material
  }

  #walls(): MeshBasicNodeMaterial {
    const material = new MeshBasicNodeMaterial()
    const place = attribute<"vec4">("place", "vec4")
    const top = surfaceAt(this.#field, this.#samples(place)).x
    const height = mix(float(BASE), top, place.z)
    material.vertexNode = this.#clipped(place, height)
    const level = varying(height)
    const look = this.#look
    const gradient = length(vec2(dFdx(level), dFdy(level)))
    const colour = wall(level, varying(place.w), look.wall, look.wallDark)
    const ink = lines(this.#field, look, level, gradient).mul(WALL_INK)
    material.fragmentNode = vec4(mix(colour, look.ink, ink), 1)
    material.side = DoubleSide
    return material
  }

  #shadow(): MeshBasicNodeMaterial {
    const material = new MeshBasicNodeMaterial()
    const place = attribute<"vec4">("place", "vec4")
    const at = place.xy.mul(this.#half)
    const ground = float(BASE).mul(this.#rise).add(SHADOW.depth)
    const position = this.#clip.mul(vec4(at, ground, 1))
    material.vertexNode = vec4(position.xy.add(this.#shift.mul(position.w)), position.zw)
    const share = shadow(varying(at), this.#half, this.#blur)
    material.fragmentNode = vec4(this.#look.cast.xyz, this.#look.cast.w.mul(share))
    material.transparent = true
    material.depthWrite = false
    return material
  }

  #samples(place: Value<"vec4">): Value<"vec2"> {
    const { columns, rows } = this.#field
    return place.xy.mul(vec2(float(columns.sub(1)), float(rows.sub(1))))
  }

  #clipped(place: Value<"vec4">, height: Value<"float">): Value<"vec4"> {
    const model = place.xy.mul(2).sub(1).mul(this.#half)
    return this.#clip.mul(vec4(model, height.mul(this.#rise), 1))
  }

  [Symbol.dispose](): void {
    for (const geometry of [this.#ground, ...this.#fine, ...this.#coarse]) geometry.dispose()
    for (const { material } of this.#meshes) material.dispose()
  }
}
