/** Copies bytes of buffers, the first ones if nothing is said, to the host in one submit. */
export async function readBack(
  device: GPUDevice,
  sources: readonly {
    readonly buffer: GPUBuffer
    readonly bytes: number
    readonly from?: number
  }[],
): Promise<ArrayBuffer[]> {
  const size = sources.reduce((sum, { bytes }) => sum + bytes, 0)
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
  const staging = device.createBuffer({ label: "staging", size, usage })
  try {
    const encoder = device.createCommandEncoder()
    let end = 0
    const spans = sources.map(({ buffer, bytes, from = 0 }) => {
      encoder.copyBufferToBuffer(buffer, from, staging, end, bytes)
      return [end, (end += bytes)] as const
    })
    device.queue.submit([encoder.finish()])
    await staging.mapAsync(GPUMapMode.READ)
    const mapped = staging.getMappedRange()
    return spans.map(([from, to]) => mapped.slice(from, to))
  } finally {
    staging.destroy()
  }
}
