import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import type { PrintedTrace } from "../../src/cli/trace.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

const scenario = {
  version: 1,
  title: "Narrow valley",
  objective: {
    formula: "(1-x)^2+100*(y-x^2)^2",
    parameters: {},
    domain: [
      [-2, 2],
      [-1, 3],
    ],
  },
  oracle: { kind: "exact" },
  schedule: { kind: "linear_decay" },
  start: [-1.5, 2],
  budget: 4,
  seed: 1,
  runs: [
    { method: "adam", hyper: { lr: 0.05 } },
    { method: "gd", hyper: { lr: 1 } },
  ],
  view: {},
}

function trace(input: unknown, ...options: string[]) {
  const args = ["scripts/ravine.mjs", "trace", "-", ...options]
  const text = typeof input === "string" ? input : JSON.stringify(input)
  return spawnSync(process.execPath, args, { cwd: root, input: text, encoding: "utf8" })
}

test.each([
  ["gpu", /^WebGPU \(.+\)$/, 1e-4],
  ["cpu", /^CPU$/, 1e-12],
])("the runner prints one document, computed on the %s", (engine, label, tolerance) => {
  const { status, stdout } = trace(scenario, "--engine", engine)
  expect(status).toBe(0)
  const document = JSON.parse(stdout) as PrintedTrace
  expect(document.engine).toMatch(label)
  const [adam, gd] = document.runs
  expect(adam).toMatchObject({ method: "adam", calls: { gradient: 4 }, divergedAt: null })
  expect([adam!.x, adam!.f, adam!.gradNorm, adam!.lr].map(({ length }) => length)).toEqual([
    5, 5, 5, 4,
  ])
  expect(Math.abs(adam!.x[1]![0]! + 1.4500000000032258)).toBeLessThan(tolerance)
  adam!.lr.forEach((lr, k) => {
    expect(lr).toBeCloseTo(0.05 * (1 - k / 4), 7)
  })
  expect(gd).toMatchObject({ divergedAt: 2, x: [[-1.5, 2], [153.5, 52], null, null, null] })
  expect(gd!.lr).toEqual([1, 0.75, null, null])
})

test.each([
  ["not json", [], /is not JSON/],
  [
    { ...scenario, runs: [{ method: "adm" }] },
    [],
    /^ravine: runs\[0\]\.method: .*did you mean "adam"/,
  ],
  [
    { ...scenario, objective: { formula: "x^2 + " } },
    [],
    /^ravine: objective\.formula, column 7: /,
  ],
  [scenario, ["--precision", "f64"], /--precision f64 needs --engine cpu/],
])("bad input is one line and exit code 2 (%#)", (input, options, message) => {
  const { status, stdout, stderr } = trace(input, ...(options as string[]))
  expect(status).toBe(2)
  expect(stdout).toBe("")
  expect(stderr.trim().split("\n")).toHaveLength(1)
  expect(stderr).toMatch(message as RegExp)
})
