/** Bytes of all buffers that live. */
export class Ledger {
  bytes = 0
}

/** Buffers that live and die together. Whoever makes the arena disposes it. */
export class Arena implements Disposable {
  private readonly buffers: GPUBuffer[] = []

  constructor(
    private readonly device: GPUDevice,
    private readonly ledger: Ledger,
  ) {}

  /** A storage buffer of that many zero bytes, or more where `bytes` is 0: WebGPU binds no empty buffers. */
  storage(label: string, bytes: number): GPUBuffer {
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST
    const { maxStorageBufferBindingSize: limit } = this.device.limits
    if (bytes > limit)
      throw new RangeError(
        `${label} needs ${mebibytes(bytes)}, and this adapter binds at most ${mebibytes(limit)}. Use fewer steps or runs.`,
      )
    return this.track(this.device.createBuffer({ label, size: Math.max(bytes, 16), usage }))
  }

  uniform(label: string, bytes: number): GPUBuffer {
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST
    return this.track(this.device.createBuffer({ label, size: bytes, usage }))
  }

  dispose(): void {
    for (const buffer of this.buffers.splice(0)) {
      this.ledger.bytes -= buffer.size
      buffer.destroy()
    }
  }

  [Symbol.dispose](): void {
    this.dispose()
  }

  private track(buffer: GPUBuffer): GPUBuffer {
    this.buffers.push(buffer)
    this.ledger.bytes += buffer.size
    return buffer
  }
}

const mebibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`
