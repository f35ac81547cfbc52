/** Copies the first bytes of buffers to the host, in one submit. */
export async function readBack(
  device: GPUDevice,
  sources: readonly { readonly buffer: GPUBuffer; readonly bytes: number }[],
): Promise<ArrayBuffer[]> {
  const size = sources.reduce((sum, { bytes }) => sum + bytes, 0)
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
  const staging = device.createBuffer({ label: "staging", size, usage })
  try {
    const encoder = device.createCommandEncoder()
    let end = 0
    const spans = sources.map(({ buffer, bytes }) => {
      encoder.copyBufferToBuffer(buffer, 0, staging, end, bytes)
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
