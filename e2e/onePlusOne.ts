/** Returns 1 + 1, computed by a shader of the page it is evaluated in, or null without an adapter. */
export async function onePlusOne(): Promise<number | null> {
  const adapter = await navigator.gpu?.requestAdapter()
  if (!adapter) return null
  const device = await adapter.requestDevice()
  const code = `@group(0) @binding(0) var<storage, read_write> x: array<u32>;
    @compute @workgroup_size(1) fn main() { x[0] = x[0] + 1u; }`
  const module = device.createShaderModule({ code })
  const pipeline = device.createComputePipeline({ layout: "auto", compute: { module } })
  const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage
  const buffer = device.createBuffer({ size: 4, usage: STORAGE | COPY_SRC | COPY_DST })
  const staging = device.createBuffer({ size: 4, usage: MAP_READ | COPY_DST })
  device.queue.writeBuffer(buffer, 0, new Uint32Array([1]))
  const entries = [{ binding: 0, resource: { buffer } }]
  const encoder = device.createCommandEncoder()
  const pass = encoder.beginComputePass()
  pass.setPipeline(pipeline)
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }))
  pass.dispatchWorkgroups(1)
  pass.end()
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, 4)
  device.queue.submit([encoder.finish()])
  await staging.mapAsync(GPUMapMode.READ)
  const [sum] = new Uint32Array(staging.getMappedRange())
  device.destroy()
  return sum ?? null
}
