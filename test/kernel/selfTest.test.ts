import { expect, test } from "vitest"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { selfTest } from "../../src/engine/selfTest.ts"
import { createDevice } from "../gpu.ts"

const cpu = new CpuEngine({ precision: "f64" })

test("GPU and CPU agree", async () => {
  using gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
  expect(await selfTest(gpu, cpu)).toBeUndefined()
})

test("a device that computes something else is found out", async () => {
  const device = await createDevice()
  const { createShaderModule } = device
  device.createShaderModule = (descriptor) =>
    createShaderModule.call(device, {
      ...descriptor,
      code: descriptor.code.replace("hyper.beta2", "hyper.beta1"),
    })
  using gpu = new GpuEngine({ device, adapter: "test" })
  expect(await selfTest(gpu, cpu)).toMatch(/computes .* where .* is right/)
})
