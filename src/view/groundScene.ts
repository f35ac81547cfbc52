import { type OrthographicCamera, Scene, type WebGPURenderer } from "three/webgpu"
import { Block } from "./block.ts"
import { FlatMap } from "./flatMap.ts"
import { HeightField } from "./heightField.ts"
import type { Look } from "./look.ts"
import { drawOnce } from "./onDemandRenderer.ts"
import type { Frame } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { BlockProjection } from "./perspective.ts"
import type { Plane } from "./plane.ts"
import type { FlatProjection } from "./projection.ts"
import { partScale, type Scale } from "./relief.ts"
import type { GpuTint, Landscape, Tint, Trail } from "./stage.ts"
import { Trails } from "./trails.ts"

/** One landscape as map and as block, with the trails on it. */
export class GroundScene implements Disposable {
  readonly #renderer: WebGPURenderer
  readonly #scene = new Scene()
  readonly #home: HeightField
  readonly #detail: HeightField
  readonly #block: Block
  readonly #map: FlatMap
  readonly #trails: Trails
  #scale: Scale | null = null
  #plane: Plane | null = null

  constructor(renderer: WebGPURenderer, device: GPUDevice, look: Look) {
    this.#renderer = renderer
    this.#home = new HeightField(renderer, device)
    this.#detail = new HeightField(renderer, device)
    this.#block = new Block(this.#home, look)
    this.#map = new FlatMap(this.#detail, look)
    this.#trails = new Trails(renderer, device, this.#home)
    this.#scene.add(this.#block.group, this.#map.mesh, this.#trails.group)
    // The materials project by themselves, so nothing ever moves in three's world.
    this.#scene.matrixWorldAutoUpdate = false
  }

  landscape(land: Landscape, scale: Scale, plane: Plane, trails: readonly Trail[]): void {
    this.#scale = scale
    this.#plane = plane
    this.#home.update(land, scale, plane)
    this.#trails.update(trails, plane)
  }

  detail(land: Landscape): void {
    if (this.#scale) this.#detail.update(land, partScale(this.#scale, land), this.#plane!)
  }

  tint(tint: Tint | GpuTint | null): void {
    this.#home.cover.lay(tint)
    this.#detail.cover.lay(tint)
  }

  trails(trails: readonly Trail[]): void {
    if (this.#plane) this.#trails.update(trails, this.#plane)
  }

  /** Paints a map, which wears the colours that are laid over the landscape or does not. */
  paint(frame: Frame, palette: Palette, camera: OrthographicCamera, worn: boolean): void {
    for (const { cover } of [this.#home, this.#detail]) cover.worn = worn
    const block = frame.dimension === "3d"
    this.#block.group.visible = block
    this.#map.mesh.visible = !block
    if (block) this.#block.update(frame.projection as BlockProjection, frame.plane, frame.size)
    else this.#map.update(frame.projection as FlatProjection)
    this.#trails.prepare(frame, palette)
    drawOnce(this.#renderer, this.#scene, camera)
  }

  [Symbol.dispose](): void {
    this.#trails[Symbol.dispose]()
    this.#block[Symbol.dispose]()
    this.#map[Symbol.dispose]()
    this.#home[Symbol.dispose]()
    this.#detail[Symbol.dispose]()
  }
}
