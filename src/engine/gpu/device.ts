/** A device with its adapter's name; compute and three.js share it. */
export interface Gpu {
  readonly device: GPUDevice
  /** What the browser tells of the adapter, e.g. "google swiftshader". */
  readonly adapter: string
}

/** Limits that maps and long paths use where the adapter has them; without, they are smaller. */
const WANTED = ["maxBufferSize", "maxStorageBufferBindingSize"] as const

/** Asks for a device. Throws with the reason where there is none. */
export async function requestGpu(gpu: GPU | undefined): Promise<Gpu> {
  if (!gpu) throw new Error(missingReason())
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" })
  if (!adapter) throw new Error("This browser has WebGPU, but finds no graphics card for it.")
  const requiredLimits = Object.fromEntries(WANTED.map((name) => [name, adapter.limits[name]]))
  const device = await adapter.requestDevice({ requiredLimits })
  const { vendor, architecture, device: model, description } = adapter.info
  const words = [vendor, architecture || model].filter(Boolean).join(" ")
  return { device, adapter: description || words || "adapter" }
}

const missingReason = () =>
  globalThis.isSecureContext === false
    ? "Browsers offer WebGPU only to pages on https or localhost."
    : "This browser has no WebGPU."
