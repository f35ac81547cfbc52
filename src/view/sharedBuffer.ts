import { StorageBufferAttribute, type WebGPURenderer } from "three/webgpu"

/** What three.js 0.187 keeps about an attribute; this file is the only place that knows it. */
interface Backend {
  get(attribute: StorageBufferAttribute): { buffer?: GPUBuffer }
}

/** A GPU buffer that three.js binds but never creates, fills or destroys: its owner stays who made it. */
export class SharedBuffer {
  readonly attribute: StorageBufferAttribute
  readonly #renderer: WebGPURenderer
  readonly #device: GPUDevice
  #lent: GPUBuffer | null = null

  constructor(renderer: WebGPURenderer, device: GPUDevice, itemSize: number) {
    this.#renderer = renderer
    this.#device = device
    this.attribute = new StorageBufferAttribute(0, itemSize)
  }

  /** Binds another buffer from the next picture on. */
  lend(buffer: GPUBuffer): void {
    if (buffer === this.#lent) return
    this.takeBack()
    // An attribute that has a buffer gets no other one, and no upload.
    this.#kept().buffer = buffer
    this.#lent = buffer
  }

  /** Gives the buffer back; three.js destroys a stand-in in its place. */
  takeBack(): void {
    if (!this.#lent) return
    this.#kept().buffer = this.#device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE })
    this.attribute.dispose()
    this.#lent = null
  }

  #kept(): { buffer?: GPUBuffer } {
    return (this.#renderer.backend as unknown as Backend).get(this.attribute)
  }
}
