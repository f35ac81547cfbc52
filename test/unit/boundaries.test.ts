import { expect, test } from "vitest"
import { violations } from "../../scripts/boundaries.mjs"

const check = (files: Readonly<Record<string, string>>) =>
  violations(new Map(Object.entries(files)))

test("a folder may import what the table allows", () => {
  const panel = `import { plan } from "../catalog/plan.ts"\nimport type { Run } from "./run.ts"`
  expect(check({ "src/panels/loss.tsx": panel })).toEqual([])
})

test.each([
  `import { store } from "../state/store.ts"`,
  `import type { Store } from "../state/store.ts"`,
  `export * from "../state/store.ts"`,
  `type Store = import("../state/store.ts").Store`,
  `const load = () => import("../state/store.ts")`,
  `const all = import.meta.glob<string>(["../state/store.ts"], { query: "?raw" })`,
  `new Worker(new URL("../state/store.ts", import.meta.url))`,
])("%s is refused in view", (source) => {
  expect(check({ "src/view/terrain.ts": source })).toEqual([
    "src/view/terrain.ts imports src/state/store.ts: view may import core, formula",
  ])
})

test("text that looks like an import is none", () => {
  const source = `// import "../state/store.ts"\nconst text = 'import "../state/store.ts"'`
  expect(check({ "src/view/terrain.ts": source })).toEqual([])
})

test("three has one home", () => {
  const source = `import { WebGPURenderer } from "three/webgpu"`
  expect(check({ "src/view/stage.ts": source })).toEqual([])
  expect(check({ "src/app/App.tsx": source })).toEqual([
    "src/app/App.tsx imports three/webgpu: only view may",
  ])
})

test("circular imports are reported with their path, types excepted", () => {
  const a = `import { b } from "./b.ts"`
  expect(check({ "src/core/a.ts": a, "src/core/b.ts": `import { a } from "./a.ts"` })).toEqual([
    "circular import: src/core/a.ts -> src/core/b.ts -> src/core/a.ts",
  ])
  expect(check({ "src/core/a.ts": a, "src/core/b.ts": `import type { A } from "./a.ts"` })).toEqual(
    [],
  )
})

test("Math.random is refused", () => {
  expect(check({ "src/core/rng.ts": "export const draw = () => Math.random()" })).toEqual([
    "src/core/rng.ts calls Math.random: take a counter-based number of the seed instead",
  ])
})
