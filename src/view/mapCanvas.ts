import code from "../../shaders/render/picture.wgsl?raw"
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
    const pipeline = pipelineOf(device)
    const layout = pipeline.getBindGroupLayout(0)
    const entries = [{ binding: 0, resource: { buffer } }]
    const encoder = device.createCommandEncoder()
    const view = this.#context.getCurrentTexture().createView()
    const pass = encoder.beginRenderPass({
      colorAttachments: [{ view, loadOp: "clear", storeOp: "store" }],
    })
    pass.setPipeline(pipeline)
    pass.setBindGroup(0, device.createBindGroup({ layout, entries }))
    pass.draw(3, 1, 0, pitch)
    pass.end()
    device.queue.submit([encoder.finish()])
  }

  #configure(device: GPUDevice): GPUCanvasContext {
    const context = this.canvas.getContext("webgpu")!
    // Another format than the preferred one ends Firefox 153.
    const format = navigator.gpu.getPreferredCanvasFormat()
    context.configure({ device, format, alphaMode: "premultiplied" })
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

const pipelines = new WeakMap<GPUDevice, GPURenderPipeline>()

function pipelineOf(device: GPUDevice): GPURenderPipeline {
  const known = pipelines.get(device)
  if (known) return known
  const module = device.createShaderModule({ label: "picture", code })
  const targets = [{ format: navigator.gpu.getPreferredCanvasFormat() }]
  const made = device.createRenderPipeline({
    label: "picture",
    layout: "auto",
    vertex: { module },
    fragment: { module, targets },
  })
  pipelines.set(device, made)
  return made
}
