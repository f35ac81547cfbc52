import { ExternalTexture, LinearFilter } from "three/webgpu"
import type { GpuTint } from "./stage.ts"

/** A texture that pictures are copied into on the GPU; three.js samples it and never fills it. */
export class PictureTexture implements Disposable {
  readonly texture: ExternalTexture
  readonly #source: GPUTexture

  constructor(
    private readonly device: GPUDevice,
    readonly columns: number,
    readonly rows: number,
  ) {
    this.#source = device.createTexture({
      size: [columns, rows],
      format: "rgba8unorm",
      usage: GPUTextureUsage.TEXTURE_BINDING | GPUTextureUsage.COPY_DST,
    })
    this.texture = new ExternalTexture(this.#source)
    this.texture.magFilter = LinearFilter
    this.texture.minFilter = LinearFilter
    this.texture.generateMipmaps = false
    this.texture.needsUpdate = true
  }

  /** Takes a picture of as many columns and rows. */
  fill({ buffer, pitch, columns, rows }: GpuTint): void {
    const encoder = this.device.createCommandEncoder()
    const from = { buffer, bytesPerRow: 4 * pitch }
    encoder.copyBufferToTexture(from, { texture: this.#source }, [columns, rows])
    this.device.queue.submit([encoder.finish()])
  }

  [Symbol.dispose](): void {
    this.texture.dispose()
    this.#source.destroy()
  }
}
