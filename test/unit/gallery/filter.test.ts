import { describe, expect, test } from "vitest"
import { type DescribedMethod, describedMethods } from "../../../src/catalog/texts.ts"
import {
  asksOf,
  type Filter,
  find,
  memoryOf,
  NO_FILTER,
  pageOf,
  readFilter,
} from "../../../src/gallery/filter.ts"

const method = (id: string, change: Partial<DescribedMethod> = {}): DescribedMethod => ({
  id,
  name: id,
  source: { text: "Somebody", year: 2000 },
  idea: "",
  about: "",
  family: "first order",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: {},
  rule: "",
  pitfalls: [],
  ...change,
})

const METHODS = [
  method("newton", {
    family: "second order",
    oracles: { gradient: 1, hessian: 1 },
    source: { text: "Newton", year: 1944 },
  }),
  method("bfgs", { family: "second order", oracles: { gradient: 1, value: 2 }, memory: 4 }),
  method("adam", { family: "adaptive", memory: 2, source: { text: "Kingma & Ba", year: 2015 } }),
  method("lion", { family: "sign", memory: 1, about: "Keeps momentum only." }),
  method("cg", { family: "second order", oracles: { gradient: 1, hvp: 1, value: 2 }, memory: 2 }),
]

const ids = (change: Partial<Filter>) =>
  find(METHODS, { ...NO_FILTER, ...change }).map(({ id }) => id)

describe("filtering", () => {
  test("nothing chosen leaves everything, by family and year", () => {
    expect(ids({})).toEqual(["adam", "lion", "newton", "bfgs", "cg"])
  })

  test("options of one kind widen, options of two kinds narrow", () => {
    expect(ids({ families: ["sign", "adaptive"] })).toEqual(["adam", "lion"])
    expect(ids({ families: ["second order"], memories: ["2"] })).toEqual(["cg"])
  })

  test("a method that asks for two things is found under both", () => {
    expect(asksOf(METHODS[4]!)).toEqual(["values", "products"])
    expect(ids({ asks: ["values"] })).toEqual(["bfgs", "cg"])
    expect(ids({ asks: ["products"] })).toEqual(["cg"])
    expect(ids({ asks: ["gradients"] })).toEqual(["adam", "lion"])
  })

  test("the ends of the range of years belong to it", () => {
    expect(ids({ from: 2000, to: 2014 })).toEqual(["lion", "bfgs", "cg"])
    expect(ids({ from: 2015 })).toEqual(["adam"])
    expect(ids({ to: 1944 })).toEqual(["newton"])
  })

  test("every word of the search has to be somewhere, in any case", () => {
    expect(ids({ search: "KINGMA ad" })).toEqual(["adam"])
    expect(ids({ search: "momentum" })).toEqual(["lion"])
    expect(ids({ search: "second  o" })).toEqual(["newton", "bfgs", "cg"])
    expect(ids({ search: "nobody" })).toEqual([])
  })

  test("more than three numbers per parameter count as more", () => {
    expect([0, 1.04, 3, 4, 64].map((memory) => memoryOf({ memory }))).toEqual([
      "0",
      "1",
      "3",
      "more",
      "more",
    ])
  })
})

describe("sorting", () => {
  test("by name", () => {
    expect(ids({ sort: "name" })).toEqual(["adam", "bfgs", "cg", "lion", "newton"])
  })

  test("by year, then by name", () => {
    expect(ids({ sort: "year" })).toEqual(["newton", "bfgs", "cg", "lion", "adam"])
  })

  test("by memory, then by name", () => {
    expect(ids({ sort: "memory" })).toEqual(["newton", "lion", "adam", "cg", "bfgs"])
  })
})

describe("the address", () => {
  const filter: Filter = {
    search: "step size",
    families: ["adaptive", "second order"],
    asks: ["values"],
    memories: ["0", "more"],
    from: 1950,
    to: null,
    sort: "year",
  }

  test("carries every filter there and back", () => {
    expect(readFilter(pageOf(filter))).toEqual(filter)
    expect(pageOf(NO_FILTER)).toEqual({ page: "methods" })
  })

  test("what it says and nobody knows is left out", () => {
    const page = { page: "methods", family: "sign,magic", from: "soon", sort: "luck" } as const
    expect(readFilter(page)).toEqual({ ...NO_FILTER, families: ["sign"] })
  })
})

test("the catalogue has each method once, with texts", () => {
  expect(new Set(describedMethods.map(({ id }) => id)).size).toBe(describedMethods.length)
  expect(find(describedMethods, NO_FILTER)).toHaveLength(describedMethods.length)
  for (const { id, about, source } of describedMethods) {
    expect(about, id).toMatch(/\.$/)
    expect(source.year, id).toBeGreaterThan(1800)
  }
})
