import * as fc from "fast-check"
import { deflateSync, strToU8 } from "fflate"
import { expect, test } from "vitest"
import { methods, surfaces } from "../../../src/catalog/index.ts"
import { DICTIONARY_V1 } from "../../../src/state/dictionary.ts"
import { decodeLink, encodeLink } from "../../../src/state/link.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 })
  .map((value) => value + 0)
const run = fc.constantFrom(...Object.keys(methods)).chain((method) =>
  fc.record({
    method: fc.constant(method),
    hyper: fc.record({ lr: number }),
    start: fc.tuple(number, number),
  }),
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
    runs: fc.array(run, { maxLength: 12 }),
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

test("the first link that was ever made still opens", () => {
  expect(
    decodeLink(
      "v1.w-5Rv8SiovxyhbLEHFBqxOl8pGRJFYcb6JnqGOmZASOCWOfjTVk4khLu5GuMI_1iT3zAdEVMCoOqRrgGOaWh5GJjlFxsaAosQcx1DGNrawE",
    ).title,
  ).toBe("Narrow valley")
})

test("the dictionary of version 1 is frozen", async () => {
  const hash = await crypto.subtle.digest("SHA-256", strToU8(DICTIONARY_V1))
  expect(Buffer.from(hash).toString("hex")).toBe(
    "2fc9e2258f41664bcc8243c22b53b70da6ad1d1e51fd2f2184f090f3f6f7a3a8",
  )
})
