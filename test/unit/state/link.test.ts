import * as fc from "fast-check"
import { deflateSync, strToU8 } from "fflate"
import { expect, test } from "vitest"
import { firstScene } from "../../../src/app/firstScene.ts"
import { drawnFrom } from "../../../src/catalog/drawing.ts"
import { methods, oracles, surfaces } from "../../../src/catalog/index.ts"
import type { Hyper, HyperValue } from "../../../src/core/method.ts"
import { quantities } from "../../../src/panels/quantityList.ts"
import { DICTIONARY_V1 } from "../../../src/state/dictionary.ts"
import { decodeLink, encodeLink } from "../../../src/state/link.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 })
  .map((value) => value + 0)
const anyValue = (hyper: Hyper): fc.Arbitrary<HyperValue> => {
  if ("choices" in hyper) return fc.constantFrom(...hyper.choices)
  return typeof hyper.default === "boolean" ? fc.boolean() : number
}
const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
const run = fc.constantFrom(...Object.keys(methods)).chain((method) =>
  fc.record({
    method: fc.constant(method),
    hyper: fc.record({ lr: number }),
    start: fc.tuple(number, number),
    slot: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
  }),
)
const share = fc.integer({ min: 0, max: 10000 }).map((value) => value / 10000)
const drawn = fc
  .tuple(
    fc.uniqueArray(share, { minLength: 2, maxLength: 64 }),
    fc.array(share, { minLength: 64, maxLength: 64 }),
  )
  .map(([xs, ys]) => ({
    kind: "drawn",
    points: [...xs].sort((a, b) => a - b).map((x, i) => [x, ys[i]!]),
  }))
const milestones = fc.record({
  kind: fc.constant("multistep"),
  milestones: fc.array(fc.integer({ min: 1, max: 100000 }), { minLength: 1, maxLength: 16 }),
  gamma: number,
})
const schedule = fc.oneof(
  fc.constantFrom({ kind: "constant" }, { kind: "cosine" }, { kind: "wsd", shape: "sqrt" }),
  drawn,
  milestones,
)
const scheduledRun = fc.record(
  {
    method: fc.constant("momentum"),
    hyper: fc.record({ lr: number }),
    schedule,
    scheduled: fc.record({ momentum: schedule }),
  },
  { requiredKeys: ["method"] },
)
const view = fc.record(
  {
    dimension: fc.constantFrom("2d", "3d"),
    camera: fc.tuple(number, number, number),
    panels: fc.subarray(quantities.map(({ id }) => id)),
    pinned: fc.subarray(quantities.map(({ id }) => id)),
    axis: fc.constantFrom("steps", "calls"),
    speed: fc.constantFrom(0.25, 1, 64),
    loop: fc.boolean(),
    smoothing: fc.nat(1000),
    step: fc.nat(100000),
  },
  { requiredKeys: [] },
)
const scenario = fc
  .record({
    version: fc.constant(1),
    title: fc.string({ maxLength: 60, unit: "grapheme" }).filter((title) => title.length <= 120),
    objective: fc.oneof(
      fc.record({ surface: fc.constantFrom(...Object.keys(surfaces)) }),
      fc.record({
        formula: fc.constantFrom("x^2+y^2", "sin(a x) y"),
        parameters: fc.record({ a: number }),
      }),
    ),
    budget: fc.integer({ min: 1, max: 100000 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    runs: fc.array(fc.oneof(run, scheduledRun), { maxLength: 20 }),
    oracle: fc
      .constantFrom(...Object.entries(oracles))
      .chain(([kind, { keys }]) =>
        fc.record(
          { kind: fc.constant(kind), ...mapValues(keys, anyValue), clip: number },
          { requiredKeys: ["kind"] },
        ),
      ),
    noise: fc.constantFrom(undefined, "common", "own"),
    schedule,
    view,
  })
  .map((draft) => parseScenario(draft))

test("a link restores its scenario", () => {
  fc.assert(
    fc.property(scenario, (original) => {
      const link = encodeLink(original)
      expect(link).toMatch(/^v1\.[\w-]+$/)
      expect(decodeLink(`#${link}`)).toEqual(JSON.parse(JSON.stringify(original)))
    }),
    { seed: 1, numRuns: 200 },
  )
})

test("no text makes reading fail otherwise than with a LinkError", () => {
  const text = fc.oneof(
    fc.string(),
    fc.base64String().map((code) => `v1.${code}`),
  )
  fc.assert(
    fc.property(text, (hash) => {
      expect(() => decodeLink(hash)).toThrow(expect.objectContaining({ name: "LinkError" }))
    }),
    { seed: 1, numRuns: 500 },
  )
})

const pack = (text: string) =>
  `v1.${Buffer.from(deflateSync(strToU8(text), { dictionary: strToU8(DICTIONARY_V1) })).toString("base64url")}`

test.each([
  ["newer", "v2.abc"],
  ["broken", "v1."],
  ["broken", "v1.???"],
  ["broken", "rosenbrock"],
  ["broken", pack("{")],
  ["large", pack(`${" ".repeat(70_000)}1`)],
  ["large", pack("0".repeat(50_000_000))],
  ["scenario", pack('{"version":1}')],
])("a %s link is told from others (case %#)", (kind, hash) => {
  expect(() => decodeLink(hash)).toThrow(expect.objectContaining({ name: "LinkError", kind }))
})

test("a cut link is broken", () => {
  const link = encodeLink(
    parseScenario({
      version: 1,
      objective: { surface: "beale" },
      budget: 9,
      runs: [{ method: "gd" }],
    }),
  )
  for (let length = 4; length < link.length - 1; length += 3)
    expect(() => decodeLink(link.slice(0, length))).toThrow(
      expect.objectContaining({ name: "LinkError" }),
    )
})

const scenes = {
  first: firstScene,
  single: parseScenario({
    version: 1,
    objective: { surface: "beale" },
    budget: 300,
    runs: [{ method: "adam" }],
  }),
  tuned: parseScenario({
    version: 1,
    objective: { surface: "rosenbrock", parameters: { b: 47.3 } },
    oracle: { kind: "gaussian", sigma: 0.35 },
    schedule: { kind: "cosine" },
    start: [-1.234567, 2.345678],
    budget: 500,
    seed: 7,
    runs: [
      { method: "adam", hyper: { lr: 0.137, beta2: 0.95 } },
      { method: "rmsprop", hyper: { lr: 0.0312 } },
      { method: "gd", hyper: { lr: 0.00123 } },
    ],
    view: {
      dimension: "3d",
      camera: [123.4, 37.2, 1.13],
      panels: ["loss", "calls"],
      axis: "calls",
    },
  }),
  typed: parseScenario({
    version: 1,
    objective: {
      formula: "sin(3 x) cos(2 y) + 0.1 (x^2 + y^2) + a exp(-x^2)",
      parameters: { a: 1.5 },
    },
    start: [1.2345, -0.8765],
    budget: 300,
    runs: [{ method: "momentum", hyper: { lr: 0.01 } }, { method: "adam" }],
    view: { dimension: "2d" },
  }),
  lecture: parseScenario({
    version: 1,
    title: "Lecture 3: momentum and its friends",
    objective: { surface: "himmelblau" },
    start: [0.52, -1.31],
    budget: 1000,
    runs: ["gd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "lion", "adan"].map(
      (method, i) => ({ method, hyper: { lr: 0.0013 * (i + 1) ** 2 } }),
    ),
    view: { dimension: "3d", camera: [151, 37, 1], pinned: ["loss"], loop: true, step: 150 },
  }),
}

test.each(Object.entries(scenes))(
  "the link of a %s scene has at most 200 characters",
  (name, scene) => {
    const { length } = encodeLink(scene)
    expect(length, name).toBeLessThanOrEqual(200)
  },
)

test("a drawn schedule of twelve points adds at most 160 characters", () => {
  const { spec } = drawnFrom({ kind: "warmup_cosine_plus1" }, 300, 0.1)
  const length = encodeLink({ ...scenes.single, schedule: spec }).length
  expect(length - encodeLink(scenes.single).length).toBeLessThanOrEqual(160)
})

test("links of version 1 open for ever", () => {
  expect(
    decodeLink(
      "v1.q8ZVr4EqYGNgdakAqoWNFCo1gZWjgZ4hvKIFVppAKlEBVEHrgmpRrBWhnilRdZahnpGxiakOsLiwMDcDVpKEXI0nzgyxRBquGAJnTQA",
    ),
  ).toEqual(JSON.parse(JSON.stringify(scenes.typed)))
})

test("the dictionary of version 1 is frozen", async () => {
  const hash = await crypto.subtle.digest("SHA-256", strToU8(DICTIONARY_V1))
  expect(Buffer.from(hash).toString("hex")).toBe(
    "035cb662a786024bc433aa6bb033b7203b9c87df0b1299400f4d41bb08116389",
  )
})
