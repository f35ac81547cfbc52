import { expect, test } from "vitest"
import { bindIdents, parseSrcModule, refDecl, visitAst } from "wesl"
import { compile } from "../../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../../src/engine/cpu/runtime/memory.ts"

const WGSL = `
const x = 7u;
@group(0) @binding(0) var<storage, read_write> data: array<u32>;
fn f(y: u32) -> u32 {
  var sum = 0u;
  { { let x = x + 1u; sum += x; } let x = 100u; sum += x; }
  { let y = y * 2u; { var y = y + 1u; y++; sum += y; } }
  for (var y = y; y < 4u; y++) { let sum_ = sum; { let sum = sum_ + y; data[1] = sum; } }
  return sum;
}
@compute @workgroup_size(1) fn main() { data[0] = f(3u); }`

test("an initializer sees the outer variable of the same name", async () => {
  const data = new Memory(2, "f32")
  ;(await load(compile(WGSL, { precision: "f32" }), { data })).dispatch("main", 1)
  expect(Array.from(data.u)).toEqual([8 + 100 + 8, 116 + 3])
})

// When this fails, wesl has been mended and compiler/scopes.ts can go.
test("wesl still binds a shadowing initializer to itself", () => {
  const src = "fn f(x: f32) -> f32 { { let x = x + 1.0; return x; } }"
  const ast = parseSrcModule({ modulePath: "package::main", debugFilePath: "./main.wgsl", src })
  const { bindings } = bindIdents({ rootAst: ast, resolver: { resolveModule: () => undefined } })
  const found: (string | undefined)[] = []
  visitAst(ast.moduleElem, (elem) => {
    if (elem.kind !== "let" || !elem.init) return
    visitAst(elem.init, (inner) => {
      if (inner.kind === "ref") found.push(refDecl(inner.ident, bindings)?.declElem?.kind)
    })
  })
  expect(found).toEqual(["let"])
})
