import { afterAll, beforeAll, expect, test } from "vitest"
import { wgslFunctions, wgslModule } from "../../src/formula/emitWgsl.ts"
import { evaluator } from "../../src/formula/evaluate.ts"
import { createDevice } from "../gpu.ts"
import { linked } from "../unit/formula/linked.ts"
import { surfaces } from "../unit/formula/surfaces.ts"

let device: GPUDevice
beforeAll(async () => {
  device = await createDevice()
})
afterAll(() => device.destroy())

/** Runs `f`, a function of a vec2f, on every input pair. */
async function map(text: string, inputs: Float32Array<ArrayBuffer>): Promise<Float32Array> {
  const code = await linked(`${text}
@group(0) @binding(0) var<storage, read> inputs: array<vec2f>;
@group(0) @binding(1) var<storage, read_write> outputs: array<f32>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  if id.x < arrayLength(&inputs) { outputs[id.x] = f(inputs[id.x], id.x); }
}`)
  device.pushErrorScope("validation")
  const module = device.createShaderModule({ code })
  const pipeline = device.createComputePipeline({ layout: "auto", compute: { module } })
  const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage
  const size = inputs.length * 2
  const source = device.createBuffer({ size: inputs.byteLength, usage: STORAGE | COPY_DST })
  const target = device.createBuffer({ size, usage: STORAGE | COPY_SRC })
  const staging = device.createBuffer({ size, usage: MAP_READ | COPY_DST })
  device.queue.writeBuffer(source, 0, inputs)
  const encoder = device.createCommandEncoder()
  const pass = encoder.beginComputePass()
  const entries = [source, target].map((buffer, binding) => ({ binding, resource: { buffer } }))
  pass.setPipeline(pipeline)
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }))
  pass.dispatchWorkgroups(Math.ceil(inputs.length / 128))
  pass.end()
  encoder.copyBufferToBuffer(target, 0, staging, 0, size)
  device.queue.submit([encoder.finish()])
  await staging.mapAsync(GPUMapMode.READ)
  const outputs = new Float32Array(staging.getMappedRange().slice(0))
  for (const buffer of [source, target, staging]) buffer.destroy()
  expect(await device.popErrorScope()).toBeNull()
  return outputs
}

const even = (from: number, to: number) => (s: number) => from + s * (to - from)
const geometric = (from: number, to: number) => (s: number) => from * (to / from) ** s

/** Errors are relative to the larger of 1 and the result where `scale` is absolute, else to the result. */
test.each([
  ["sine", "trig", Math.sin, even(-100, 100), 3e-7, "absolute"],
  ["cosine", "trig", Math.cos, even(-100, 100), 3e-7, "absolute"],
  ["sine", "trig", Math.sin, even(-1e4, 1e4), 3e-7, "absolute"],
  ["tangent", "trig", Math.tan, even(-1.5, 1.5), 3e-7, "relative"],
  ["exponential", "exponential", Math.exp, even(-87, 88), 2e-7, "relative"],
  ["logarithm", "exponential", Math.log, geometric(1e-37, 1e38), 2e-7, "relative"],
  ["logarithm", "exponential", Math.log, even(0.5, 2), 2e-7, "relative"],
  ["arcsine", "arc", Math.asin, even(-1, 1), 4e-7, "relative"],
  ["arccosine", "arc", Math.acos, even(-1, 1), 4e-7, "relative"],
  ["arctangent", "arc", Math.atan, even(-5, 5), 4e-7, "relative"],
  ["hyperbolic_sine", "hyperbolic", Math.sinh, geometric(1e-9, 88), 5e-7, "relative"],
  ["hyperbolic_cosine", "hyperbolic", Math.cosh, even(-88, 88), 5e-7, "relative"],
  ["hyperbolic_tangent", "hyperbolic", Math.tanh, geometric(1e-9, 300), 5e-7, "relative"],
] as const)("%s of shaders/lib/%s is accurate", async (name, module, exact, at, bound, scale) => {
  const xs = Float32Array.from({ length: 8192 }, (_, i) => at(Math.floor(i / 2) / 4095.5))
  const outputs = await map(
    `import package::lib::${module}::${name};\nfn f(p: vec2f, i: u32) -> f32 { return ${name}(p.x); }`,
    xs,
  )
  const errors = [...outputs].map((output, i) => {
    const wanted = exact(xs[2 * i]!)
    return Math.abs(output - wanted) / Math.max(Math.abs(wanted), scale === "absolute" ? 1 : 1e-37)
  })
  expect(Math.max(...errors)).toBeLessThan(bound)
})

test.each([
  ["arctangent2", "arc", Math.atan2, 10, 10, 4e-7],
  ["power", "power", (a: number, b: number) => a ** Math.floor(b), 3, 12, 1e-6],
] as const)(
  "%s of shaders/lib/%s is accurate",
  async (name, module, exact, width, height, bound) => {
    // A low-discrepancy sequence over the rectangle.
    const at = (i: number, step: number, size: number) => size * (2 * ((i * step) % 1) - 1)
    const points = Float32Array.from({ length: 8192 }, (_, i) => {
      return i % 2 ? at(i, 0.7549, height) : at(i, 0.6181, width)
    })
    const second = name === "power" ? "floor(p.y)" : "p.y"
    const outputs = await map(
      `import package::lib::${module}::${name};\nfn f(p: vec2f, i: u32) -> f32 { return ${name}(p.x, ${second}); }`,
      points,
    )
    const errors = [...outputs].map((output, i) => {
      const wanted = exact(points[2 * i]!, points[2 * i + 1]!)
      return Math.abs(wanted) > 1e30
        ? 0
        : Math.abs(output - wanted) / Math.max(Math.abs(wanted), 1e-30)
    })
    expect(Math.max(...errors)).toBeLessThan(bound)
  },
)

test("power at its special points", async () => {
  const cases = [0, 0, 0, 2, 0, -1, 0, 0.5, -2, 3, 2, -3, -2, 101, -1, 1000, -2, 0.5]
  const text =
    "import package::lib::power::power;\nfn f(p: vec2f, i: u32) -> f32 { return power(p.x, p.y); }"
  const outputs = await map(text, new Float32Array(cases))
  expect([...outputs]).toEqual([
    1,
    0,
    Number.POSITIVE_INFINITY,
    0,
    -8,
    0.125,
    Math.fround(outputs[6]!),
    1,
    Number.NaN,
  ])
  expect(outputs[6]! / -(2 ** 101)).toBeCloseTo(1, 5)
})

// Overflows single precision: exp(100). The playground offers crossintray_f32 instead.
const finite = surfaces.filter(({ id }) => id !== "crossintray")

test("surfaces and their gradients at the starts agree with float64", async () => {
  const parts = finite.map(({ parsed, parameters }, i) => {
    const names = { value: `value_${i}`, gradient: `gradient_${i}` }
    return wgslFunctions(parsed, names, (name) => `f32(${parameters[name]})`)
  })
  const cases = finite.flatMap((surface, at) => {
    return surface.starts.flatMap((start) =>
      [0, 1, 2].map((part) => ({ surface, at, start, part })),
    )
  })
  const branches = finite.map(
    (_, at) => `case ${at}: { return vec3f(value_${at}(p), gradient_${at}(p)); }`,
  )
  const text = `${wgslModule(parts)}
const surfaces = array(${cases.map(({ at }) => at).join(", ")});
fn all(p: vec2f, surface: i32) -> vec3f {
  switch surface { ${branches.join("\n")} default: { return vec3f(); } }
}
fn f(p: vec2f, i: u32) -> f32 { return all(p, surfaces[i])[i % 3]; }`
  const outputs = await map(text, new Float32Array(cases.flatMap(({ start }) => start)))
  for (const [i, { surface, start, part }] of cases.entries()) {
    const f = evaluator(surface.parsed)
    const point = start.map(Math.fround)
    const exact = [f.value(point, surface.parameters), ...f.gradient(point, surface.parameters)]
    const scale = Math.max(1, ...(part === 0 ? exact.slice(0, 1) : exact.slice(1)).map(Math.abs))
    const deviation = Math.abs(outputs[i]! - exact[part]!) / scale
    expect(deviation, `${surface.id} at ${start}, part ${part}`).toBeLessThan(3e-5)
  }
})
