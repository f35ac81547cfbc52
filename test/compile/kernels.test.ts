import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { methods } from "../../src/catalog/index.ts"
import { Kernel } from "../../src/engine/gpu/kernel.ts"
import { type LinkedShader, linkKernel, type Slots } from "../../src/engine/link/link.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { createDevice } from "../gpu.ts"
import { batchOf, linkedShaders } from "../linkedShaders.ts"

const device = await createDevice("null")
const accepts = (shader: LinkedShader) =>
  expect(Kernel.create(device, shader)).resolves.toBeDefined()

test("every method has its WGSL file, and every WGSL file its method", () => {
  const files = readdirSync(new URL("../../shaders/methods", import.meta.url))
  expect(files.sort()).toEqual(
    Object.keys(methods)
      .map((id) => `${id}.wgsl`)
      .sort(),
  )
})

test.each(Object.entries(await linkedShaders()))("%s compiles", (_, shader) => accepts(shader))

// A space of vectors with four components stands for those that are still to come.
const FOUR: Slots = {
  space: {
    source: `alias Vec = vec4f;
      fn inner(a: Vec, b: Vec) -> f32 { return dot(a, b); }
      fn norm(a: Vec) -> f32 { return length(a); }
      fn mean(a: Vec) -> f32 { return dot(a, Vec(0.25)); }
      fn largest(a: Vec) -> f32 { return max(max(a.x, a.y), max(a.z, a.w)); }
      fn diverged(x: Vec) -> bool { return norm(x) > 1e6; }`,
  },
  objective: {
    source: `import space::Vec;
      fn value(x: Vec) -> f32 { return dot(x, x); }
      fn gradient(x: Vec) -> Vec { return 2.0 * x; }
      fn hessian(x: Vec) -> mat2x2f { return mat2x2f(2.0, 0.0, 0.0, 2.0); }`, // only linked, by the kernel that measures
  },
  oracle: {
    source: `import space::Vec; import objective; import package::lib::batch::{BatchGradient, isotropic};
      fn begin_step() {}
      fn value(x: Vec) -> f32 { return objective::value(x); }
      fn gradient(x: Vec) -> Vec { return objective::gradient(x); }
      fn hvp(x: Vec, v: Vec) -> Vec { return 2.0 * v; }
      fn batch_gradient(x: Vec, size: u32) -> BatchGradient { return isotropic(gradient(x), 0.0); }`,
  },
}
const elementwise = Object.entries(methods).filter(([, { spaces }]) => spaces.includes("model"))

test.each(elementwise)("%s does not depend on the size of Vec", async (method) => {
  const { advance } = await linkBatch(batchOf({ method }), {}, FOUR)
  await accepts(advance)
})

const SCHEDULED = `import schema::Hyper;
fn scheduled(given: Hyper, t: f32) -> Hyper { var hyper = given; hyper.lr = rate(given.lr, t); return hyper; }
`

test.each([
  ["fn rate(lr: f32, t: f32) -> f32 {\n  return y;\n}", "<schedule>:4:10"],
  ["fn rate(lr: f32, t: f32) -> f32 {\n  let = t;\n}", "<schedule>:4:7"],
  ["\nfn rate(lr: f32, t: f32) -> f32 {\n  return lr + 1u;\n}", "<schedule>:5:"],
])("a mistake in the schedule is reported where it is", async (rate, place) => {
  const compile = async () => {
    const linked = await linkBatch(batchOf({}), {}, { schedule: { source: SCHEDULED + rate } })
    for (const shader of [linked.advance, linked.measure]) await Kernel.create(device, shader)
  }
  await expect(compile()).rejects.toThrow(place)
})

test("a missing import is reported in the file that imports", async () => {
  const linking = linkKernel("field", { slots: { objective: { source: "fn f() {}" } } })
  await expect(linking).rejects.toThrow("kernels/field.wgsl:")
})
