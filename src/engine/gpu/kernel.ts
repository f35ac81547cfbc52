import type { LinkedShader } from "../link/link.ts"
import { workgroupsFor } from "../workgroup.ts"

/** A compute pipeline with automatic layout. Owns no buffers. */
export class Kernel {
  private constructor(
    private readonly device: GPUDevice,
    private readonly pipeline: GPUComputePipeline,
  ) {}

  /** Compiles a linked shader. Throws a ShaderError placed in the module that is wrong. */
  static async create(device: GPUDevice, shader: LinkedShader): Promise<Kernel> {
    const { label, code } = shader
    device.pushErrorScope("validation")
    const module = device.createShaderModule({ label, code })
    const [info, invalid] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()])
    const mistake = info.messages.find((message) => message.type === "error")
    if (mistake) throw shader.blame(mistake.message, mistake.offset)
    if (invalid) throw new Error(invalid.message)
    const compute = { module }
    const pipeline = await device.createComputePipelineAsync({ label, layout: "auto", compute })
    return new Kernel(device, pipeline)
  }

  /** Binds buffers in order to @group(0). */
  bind(buffers: readonly GPUBuffer[]): GPUBindGroup {
    return this.device.createBindGroup({
      layout: this.pipeline.getBindGroupLayout(0),
      entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
    })
  }

  /** Submits one dispatch of at least `invocations`. */
  dispatch(bindings: GPUBindGroup, invocations: number): void {
    const encoder = this.device.createCommandEncoder()
    const pass = encoder.beginComputePass()
    pass.setPipeline(this.pipeline)
    pass.setBindGroup(0, bindings)
    pass.dispatchWorkgroups(workgroupsFor(invocations))
    pass.end()
    this.device.queue.submit([encoder.finish()])
  }
}
