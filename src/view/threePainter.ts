import { OrthographicCamera, type WebGPURenderer } from "three/webgpu"
import { GroundScene } from "./groundScene.ts"
import { Look } from "./look.ts"
import { createRenderer } from "./onDemandRenderer.ts"
import { type Frame, type Painter, pixelRatio, wears } from "./painter.ts"
import type { Palette } from "./palette.ts"
import type { Plane } from "./plane.ts"
import type { Size } from "./projection.ts"
import type { Scale } from "./relief.ts"
import type { Dimension, GpuTint, Landscape, Tint, Trail } from "./stage.ts"

/** Paints with three.js on the engine's device: one canvas, with a viewport for each map. */
export class ThreePainter implements Painter {
  readonly canvas: HTMLCanvasElement
  readonly dimensions: readonly Dimension[] = ["2d", "3d"]
  readonly #renderer: WebGPURenderer
  readonly #device: GPUDevice
  /** The materials project by themselves; three only wants to have a camera. */
  readonly #camera = new OrthographicCamera()
  readonly #look = new Look()
  readonly #grounds = new Map<number, GroundScene>()
  #listed: readonly Trail[] = []
  #palette: Palette | null = null
  #drawn: Size & { readonly ratio: number } = { width: 0, height: 0, ratio: 0 }

  static async create(device: GPUDevice): Promise<ThreePainter> {
    return new ThreePainter(await createRenderer(device), device)
  }

  private constructor(renderer: WebGPURenderer, device: GPUDevice) {
    this.#renderer = renderer
    this.#device = device
    this.canvas = renderer.domElement
    renderer.setScissorTest(true)
  }

  landscape(land: Landscape, scale: Scale, plane: Plane, ground: number): void {
    let scene = this.#grounds.get(ground)
    if (!scene) {
      scene = new GroundScene(this.#renderer, this.#device, this.#look)
      this.#grounds.set(ground, scene)
    }
    scene.landscape(land, scale, plane, this.#listed)
  }

  detail(land: Landscape, ground: number): void {
    this.#grounds.get(ground)?.detail(land)
  }

  tint(tint: Tint | GpuTint | null, ground: number): void {
    this.#grounds.get(ground)?.tint(tint)
  }

  drop(ground: number): void {
    this.#grounds.get(ground)?.[Symbol.dispose]()
    this.#grounds.delete(ground)
  }

  trails(trails: readonly Trail[]): void {
    this.#listed = trails
    for (const scene of this.#grounds.values()) scene.trails(trails)
  }

  restyle(palette: Palette): void {
    this.#palette = palette
    this.#look.read(palette)
  }

  paint(frames: readonly Frame[], size: Size): void {
    this.#fit(size)
    for (const [i, frame] of frames.entries()) {
      const { x, y, width, height } = frame.size
      this.#renderer.setViewport(x, y, width, height)
      this.#renderer.setScissor(x, y, width, height)
      // Clearing takes the whole canvas, whatever the scissors say.
      this.#renderer.autoClear = i === 0
      const worn = wears(frame, this.#listed)
      this.#grounds.get(frame.ground)?.paint(frame, this.#palette!, this.#camera, worn)
    }
  }

  painted(): Promise<unknown> {
    return this.#device.queue.onSubmittedWorkDone()
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
    for (const scene of this.#grounds.values()) scene[Symbol.dispose]()
    void this.#renderer.dispose()
  }
}
