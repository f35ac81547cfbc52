import { chooseVulkan } from "../scripts/vulkan.mjs"

// Vulkan reads its variable once, when Dawn loads.
chooseVulkan()

const { create, globals } = await import("webgpu")
Object.assign(globalThis, globals)

// Held for the whole process: once a GPU is collected, Dawn ends the process.
const gpus = new Map<string, GPU>()

/** Returns the process's GPU: the real one, or the "null" backend, which validates and executes nothing. */
function gpuOf(backend: "null" | undefined): GPU {
  const key = backend ?? ""
  let gpu = gpus.get(key)
  if (!gpu) {
    gpu = create(backend ? [`backend=${backend}`] : [])
    gpus.set(key, gpu)
  }
  return gpu
}

/** Returns a device of Dawn in Node. The caller destroys it, or leaves it to the end of the process. */
export async function createDevice(backend?: "null"): Promise<GPUDevice> {
  const adapter = await gpuOf(backend).requestAdapter()
  if (!adapter)
    throw new Error(
      `Dawn found no adapter (VK_ICD_FILENAMES is ${process.env.VK_ICD_FILENAMES ?? "unset"}). Point VK_ICD_FILENAMES at the icd.json file of SwiftShader or lavapipe.`,
    )
  return adapter.requestDevice()
}

/** A buffer for runOnGpu, with its contents before the run. */
export interface GpuInput {
  readonly usage: "storage" | "uniform"
  readonly words: Uint32Array<ArrayBuffer>
}

/** Runs an entry point over buffers bound in order to @group(0) and returns their words afterwards. */
export async function runOnGpu(
  device: GPUDevice,
  code: string,
  inputs: readonly GpuInput[],
  workgroups: number,
  entryPoint = "main",
): Promise<Uint32Array<ArrayBuffer>[]> {
  device.pushErrorScope("validation")
  const module = device.createShaderModule({ code })
  const pipeline = device.createComputePipeline({ layout: "auto", compute: { module, entryPoint } })
  const buffers = inputs.map((input) => upload(device, input))
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }))
  const bindGroup = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries })
  const encoder = device.createCommandEncoder()
  const pass = encoder.beginComputePass()
  pass.setPipeline(pipeline)
  pass.setBindGroup(0, bindGroup)
  pass.dispatchWorkgroups(workgroups)
  pass.end()
  device.queue.submit([encoder.finish()])
  const error = await device.popErrorScope()
  if (error) throw new Error(error.message)
  const results: Uint32Array<ArrayBuffer>[] = []
  for (const buffer of buffers) results.push(new Uint32Array(await readBytes(device, buffer)))
  for (const buffer of buffers) buffer.destroy()
  return results
}

function upload(device: GPUDevice, { usage, words }: GpuInput): GPUBuffer {
  const kind = usage === "uniform" ? GPUBufferUsage.UNIFORM : GPUBufferUsage.STORAGE
  const buffer = device.createBuffer({
    size: words.byteLength,
    usage: kind | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
  })
  device.queue.writeBuffer(buffer, 0, words)
  return buffer
}

async function readBytes(device: GPUDevice, buffer: GPUBuffer): Promise<ArrayBuffer> {
  const staging = device.createBuffer({
    size: buffer.size,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  })
  const encoder = device.createCommandEncoder()
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, buffer.size)
  device.queue.submit([encoder.finish()])
  await staging.mapAsync(GPUMapMode.READ)
  const bytes = staging.getMappedRange().slice(0)
  staging.destroy()
  return bytes
}
