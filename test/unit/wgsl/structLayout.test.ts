import { expect, test } from "vitest"
import { layoutOf } from "../../../src/engine/cpu/compiler/structLayout.ts"

const offsets = (wgsl: string, name: string) =>
  layoutOf(wgsl, name).fields.map(({ path, offset }) => `${path} ${offset}`)

test("a state of vectors and scalars is packed by alignment", () => {
  const wgsl = "struct State { m: vec2f, v: vec2f, c1: f32, count: u32, far: vec2<bool> }"
  expect(layoutOf(wgsl, "State")).toEqual({
    words: 8,
    fields: [
      { path: "m.x", offset: 0, kind: "f32" },
      { path: "m.y", offset: 1, kind: "f32" },
      { path: "v.x", offset: 2, kind: "f32" },
      { path: "v.y", offset: 3, kind: "f32" },
      { path: "c1", offset: 4, kind: "f32" },
      { path: "count", offset: 5, kind: "u32" },
      { path: "far.x", offset: 6, kind: "bool" },
      { path: "far.y", offset: 7, kind: "bool" },
    ],
  })
})

// The struct of the WGSL specification, section "Structure Layout Examples", in words.
test("nested structs, vec3 and arrays follow the specification", () => {
  const wgsl = `
    struct A { u: f32, v: f32, w: vec2f, x: f32 }
    struct B { a: vec2f, b: vec3f, c: f32, d: f32, e: A, f: vec3f, g: array<A, 3>, h: i32 }`
  expect(layoutOf(wgsl, "A").words).toBe(6)
  expect(layoutOf(wgsl, "B").words).toBe(40)
  const paths = ["a.x", "b.x", "c", "d", "e.u", "e.w.x", "f.x", "g[0].u", "g[2].x", "h"]
  const fields = new Map(layoutOf(wgsl, "B").fields.map(({ path, offset }) => [path, offset]))
  expect(paths.map((path) => fields.get(path))).toEqual([0, 4, 7, 8, 10, 12, 16, 20, 36, 38])
})

test("matrix columns of three components are padded", () => {
  expect(offsets("struct S { m: mat2x3f, k: f32 }", "S").slice(-4)).toEqual([
    "m[1].x 4",
    "m[1].y 5",
    "m[1].z 6",
    "k 8",
  ])
})

test("@align and @size are obeyed", () => {
  expect(
    offsets("struct S { a: f32, @align(16) b: f32, @size(24) c: vec2f, d: f32 }", "S"),
  ).toEqual(["a 0", "b 4", "c.x 6", "c.y 7", "d 12"])
})

test("a struct that is not there is an error", () => {
  expect(() => layoutOf("struct A { x: f32 }", "State")).toThrow("no struct State")
})

test("a state may keep arrays of vectors, as L-BFGS does", () => {
  const wgsl = "struct State { s: array<vec2f, 50>, alpha: array<f32, 3>, pairs: u32, x: vec2f }"
  const { words, fields } = layoutOf(wgsl, "State")
  expect(words).toBe(106)
  expect(fields.slice(98, 103)).toEqual([
    { path: "s[49].x", offset: 98, kind: "f32" },
    { path: "s[49].y", offset: 99, kind: "f32" },
    { path: "alpha[0]", offset: 100, kind: "f32" },
    { path: "alpha[1]", offset: 101, kind: "f32" },
    { path: "alpha[2]", offset: 102, kind: "f32" },
  ])
  expect(fields.at(-3)).toEqual({ path: "pairs", offset: 103, kind: "u32" })
})
