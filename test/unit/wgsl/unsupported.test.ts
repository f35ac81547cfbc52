import { expect, test } from "vitest"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { UnsupportedWgsl } from "../../../src/engine/cpu/compiler/unsupported.ts"

const main = (body: string, declarations = "") => `
@group(0) @binding(0) var<storage, read_write> data: array<f32>;
${declarations}
@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {
  var x = data[id.x];
  ${body}
  data[id.x] = x;
}`

const CASES: [construct: string, line: number, wgsl: string][] = [
  ["f16", 6, main("let h = f16(x);")],
  ["enable f16", 1, `enable f16;${main("")}`],
  ["override", 3, main("x *= gain;", "override gain: f32 = 2.0;")],
  [
    "variables of type texture_2d<f32>",
    3,
    main("", "@group(0) @binding(1) var t: texture_2d<f32>;"),
  ],
  ["variables of type sampler", 3, main("", "@group(0) @binding(1) var s: sampler;")],
  ["the builtin subgroupAdd", 6, main("x = subgroupAdd(x);")],
  ["the builtin dpdx", 6, main("x = dpdx(x);")],
  ["the builtin quantizeToF16", 7, main("x +=\n quantizeToF16(x);")],
  ["the builtin pack2x16float", 6, main("x += f32(pack2x16float(vec2f(x)));")],
  ["`frobnicate(x)`", 6, main("x = frobnicate(x);")],
  ["`y`", 6, main("x = y;")],
  ["`length(vec2f(x) + vec3f(x))`", 6, main("x = length(vec2f(x) + vec3f(x));")],
  ["discard here", 6, main("discard;")],
  [
    "@builtin(subgroup_size)",
    1,
    "@compute @workgroup_size(1) fn main(@builtin(subgroup_size) n: u32) {}",
  ],
  ["@fragment entry points", 2, "\n@fragment fn main() {}"],
]

test.each(CASES)("%s is refused with its line", (construct, line, wgsl) => {
  let error: unknown
  try {
    compile(wgsl, { precision: "f32" })
  } catch (caught) {
    error = caught
  }
  expect(error).toBeInstanceOf(UnsupportedWgsl)
  expect(error).toMatchObject({ construct, line })
  expect((error as Error).message).toBe(
    `line ${line}: the CPU engine does not support ${construct}.`,
  )
})

test("a syntax error names its line", () => {
  expect(() => compile("fn f() -> f32 {\n return 1.0 +;\n}", { precision: "f32" })).toThrow(
    "linked.wgsl:2",
  )
})
