import { Fn, instanceIndex, storage, uniform } from "three/tsl"
import {
  type ComputeNode,
  StorageBufferAttribute,
  Vector2,
  Vector4,
  type WebGPURenderer,
} from "three/webgpu"
import heightCode from "../../shaders/render/height.wgsl?raw"
import { AMBIENCE, ambienceOf } from "./ambience.ts"
import { Cover } from "./cover.ts"
import type { Plane } from "./plane.ts"
import type { Scale } from "./relief.ts"
import { reading, shader } from "./shader.ts"
import { SharedBuffer } from "./sharedBuffer.ts"
import type { Landscape } from "./stage.ts"

const height = shader<"float">(heightCode)

/** Heights of a landscape on the GPU, made from the engine's samples of f without a copy in between. */
export class HeightField {
  /** f32 [rows, columns]. */
  readonly heights = reading(new StorageBufferAttribute(1, 1), "float")
  /** f32 [AMBIENCE, AMBIENCE], over the same box. */
  readonly ambience = reading(new StorageBufferAttribute(AMBIENCE * AMBIENCE, 1), "float")
  readonly columns = uniform(2, "int")
  readonly rows = uniform(2, "int")
  /** x0, y0, and samples per unit of the plane. */
  readonly box = uniform(new Vector4(0, 0, 1, 1))
  /** Samples per unit of the model: slopes per sample times this are slopes of the model. */
  readonly density = uniform(new Vector2(1, 1))
  /** Colours over those of the heights. */
  readonly cover: Cover
  /** Contour lines from height 0 to 1. */
  readonly levels = uniform(1)
  readonly #renderer: WebGPURenderer
  readonly #device: GPUDevice
  readonly #field: SharedBuffer
  readonly #scale = uniform(new Vector4())
  readonly #ceiling = uniform(1)
  #kernel: ComputeNode | null = null
  #capacity = 0

  constructor(renderer: WebGPURenderer, device: GPUDevice) {
    this.#renderer = renderer
    this.#device = device
    this.#field = new SharedBuffer(renderer, device, 1)
    this.cover = new Cover(device)
  }

  /** Takes another landscape; `home` is the plane of the objective's own box. */
  update(land: Landscape, scale: Scale, home: Plane): void {
    const { columns, rows, domain } = land
    const [[x0, x1], [y0, y1]] = domain
    const perX = (columns - 1) / (x1 - x0)
    const perY = (rows - 1) / (y1 - y0)
    this.columns.value = columns
    this.rows.value = rows
    this.box.value.set(x0, y0, perX, perY)
    this.density.value.set(perX / home.scale[0], perY / home.scale[1])
    this.#scale.value.set(scale.floor, scale.ease, scale.low, scale.span)
    this.#ceiling.value = scale.ceiling
    this.levels.value = scale.levels
    const width = home.domain[0][1] - home.domain[0][0]
    const attribute = this.ambience.value
    attribute.array.set(ambienceOf(land, scale, width))
    attribute.needsUpdate = true
    this.cover.update(land)
    this.#fill(land)
  }

  #fill(land: Landscape): void {
    const cells = land.columns * land.rows
    if (cells > this.#capacity || !this.#kernel) this.#grow(cells)
    const own = land.buffer ? null : this.#upload(land.values)
    this.#field.lend(land.buffer ?? own!)
    this.#renderer.compute(this.#kernel!)
    // The heights are ours now, so the owner may dispose the samples.
    this.#field.takeBack()
    own?.destroy()
  }

  /** Makes room for the heights; what is beyond the samples repeats the last one and is never read. */
  #grow(cells: number): void {
    this.#capacity = 2 ** Math.ceil(Math.log2(cells))
    this.heights.value.dispose()
    const attribute = new StorageBufferAttribute(this.#capacity, 1)
    this.heights.value = attribute
    this.#kernel?.dispose()
    const target = storage(attribute, "float", this.#capacity)
    const field = reading(this.#field.attribute, "float")
    const [scale, ceiling] = [this.#scale, this.#ceiling]
    this.#kernel = Fn(() => {
      target.element(instanceIndex).assign(height(field.element(instanceIndex), scale, ceiling))
    })().compute(this.#capacity)
  }

  #upload(values: Float32Array<ArrayBuffer>): GPUBuffer {
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST
    const buffer = this.#device.createBuffer({ size: values.byteLength, usage })
    this.#device.queue.writeBuffer(buffer, 0, values)
    return buffer
  }

  [Symbol.dispose](): void {
    this.#kernel?.dispose()
    this.heights.value.dispose()
    this.ambience.value.dispose()
    this.cover[Symbol.dispose]()
  }
}
