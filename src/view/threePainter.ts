import { OrthographicCamera, Scene, type WebGPURenderer } from "three/webgpu"
import { Block } from "./block.ts"
import { FlatMap } from "./flatMap.ts"
import { HeightField } from "./heightField.ts"
import { Look } from "./look.ts"
import { createRenderer, drawOnce } from "./onDemandRenderer.ts"
import { type Frame, type Painter, pixelRatio } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { BlockProjection } from "./perspective.ts"
import { type Plane, planeOf } from "./plane.ts"
import type { FlatProjection, Size } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, Landscape, Trail } from "./stage.ts"
import { Trails } from "./trails.ts"

interface Ground {
  readonly scale: Scale
  readonly plane: Plane
}

/** Paints with three.js on the engine's device. */
export class ThreePainter implements Painter {
  readonly canvas: HTMLCanvasElement
  readonly dimensions: readonly Dimension[] = ["2d", "3d"]
  readonly #renderer: WebGPURenderer
  readonly #scene = new Scene()
  /** The materials project by themselves; three only wants to have a camera. */
  readonly #camera = new OrthographicCamera()
  readonly #look = new Look()
  readonly #home: HeightField
  readonly #detail: HeightField
  readonly #block: Block
  readonly #map: FlatMap
  readonly #trails: Trails
  #ground: Ground = {
    scale: { floor: 0, ease: 1, low: 0, span: 1, ceiling: 1 },
    plane: planeOf([
      [-1, 1],
      [-1, 1],
    ]),
  }
  #listed: readonly Trail[] = []
  #palette: Palette | null = null
  #drawn: Size & { readonly ratio: number } = { width: 0, height: 0, ratio: 0 }

  static async create(device: GPUDevice): Promise<ThreePainter> {
    return new ThreePainter(await createRenderer(device), device)
  }

  private constructor(renderer: WebGPURenderer, device: GPUDevice) {
    this.#renderer = renderer
    this.canvas = renderer.domElement
    this.#home = new HeightField(renderer, device)
    this.#detail = new HeightField(renderer, device)
    this.#block = new Block(this.#home, this.#look)
    this.#map = new FlatMap(this.#detail, this.#look)
    this.#trails = new Trails(renderer, device, this.#home)
    this.#scene.add(this.#block.group, this.#map.mesh, this.#trails.group)
  }

  landscape(land: Landscape, scale: Scale, plane: Plane): void {
    this.#ground = { scale, plane }
    this.#home.update(land, scale, plane)
    this.#trails.update(this.#listed, plane)
  }

  detail(land: Landscape): void {
    this.#detail.update(land, this.#ground.scale, this.#ground.plane)
  }

  trails(trails: readonly Trail[]): void {
    this.#listed = trails
    this.#trails.update(trails, this.#ground.plane)
  }

  restyle(palette: Palette): void {
    this.#palette = palette
    this.#look.read(palette)
  }

  paint(frame: Frame): void {
    this.#fit(frame.size)
    const block = frame.dimension === "3d"
    this.#block.group.visible = block
    this.#map.mesh.visible = !block
    if (block) this.#block.update(frame.projection as BlockProjection, frame.plane, frame.size)
    else this.#map.update(frame.projection as FlatProjection)
    this.#trails.prepare(frame, this.#palette!)
    drawOnce(this.#renderer, this.#scene, this.#camera)
  }

  #fit({ width, height }: Size): void {
    const ratio = pixelRatio()
    const drawn = this.#drawn
    if (drawn.width === width && drawn.height === height && drawn.ratio === ratio) return
    this.#drawn = { width, height, ratio }
    this.#renderer.setPixelRatio(ratio)
    this.#renderer.setSize(width, height, false)
    this.#look.ratio.value = ratio
  }

  [Symbol.dispose](): void {
    this.#trails[Symbol.dispose]()
    this.#block[Symbol.dispose]()
    this.#map[Symbol.dispose]()
    this.#home[Symbol.dispose]()
    this.#detail[Symbol.dispose]()
    void this.#renderer.dispose()
  }
}
