import type { Picture } from "../core/survey.ts"

/** Shows pictures of maps on a canvas of as many pixels; on the GPU without a copy through the processor. */
export class MapCanvas {
  #context: GPUCanvasContext | null = null

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly device: GPUDevice | null,
  ) {}

  async show(picture: Picture): Promise<void> {
    const { columns, rows, pitch, buffer } = picture
    const { canvas, device } = this
    if (canvas.width !== columns || canvas.height !== rows) {
      canvas.width = columns
      canvas.height = rows
    }
    if (!device || !buffer) return this.#put(await picture.read(), picture)
    this.#context ??= this.#configure(device)
    const encoder = device.createCommandEncoder()
    const texture = this.#context.getCurrentTexture()
    encoder.copyBufferToTexture({ buffer, bytesPerRow: 4 * pitch }, { texture }, [columns, rows])
    device.queue.submit([encoder.finish()])
  }

  #configure(device: GPUDevice): GPUCanvasContext {
    const context = this.canvas.getContext("webgpu")!
    const usage = GPUTextureUsage.COPY_DST | GPUTextureUsage.RENDER_ATTACHMENT
    context.configure({ device, format: "rgba8unorm", usage, alphaMode: "premultiplied" })
    return context
  }

  #put(bytes: Uint8ClampedArray<ArrayBuffer>, { columns, rows, pitch }: Picture): void {
    const image = new ImageData(bytes, pitch, rows)
    const context = this.canvas.getContext("2d")
    if (!context)
      throw new Error("The graphics card that drew this map is gone. Reload the page to go on.")
    context.putImageData(image, 0, 0, 0, 0, columns, rows)
  }
}
