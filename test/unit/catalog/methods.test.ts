import { describe, expect, test } from "vitest"
import { describedMethods } from "../../../src/catalog/texts.ts"
import type { HyperValue } from "../../../src/core/method.ts"

describe.each(describedMethods.map((method) => [method.id, method] as const))("%s", (_, method) => {
  test("is described in a paragraph, with the year of its source and what goes wrong", () => {
    const words = method.about.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(50)
    expect(words).toBeLessThanOrEqual(110)
    // A preprint may be older than the journal's issue.
    const years = method.source.text.match(/\b(18|19|20)\d\d\b/g)!.map(Number)
    expect(Math.min(...years.map((year) => Math.abs(year - method.source.year)))).toBeLessThan(3)
    expect(method.pitfalls.length).toBeGreaterThanOrEqual(1)
    expect(method.pitfalls.length).toBeLessThanOrEqual(4)
    for (const text of [method.idea, method.about, ...method.pitfalls])
      expect(text).toMatch(/[.!?]$/)
  })

  test("hyper-parameters that count only sometimes say when", () => {
    for (const { when } of Object.values(method.hyper)) {
      if (!when) continue
      const other = method.hyper[when.key]!
      const values: readonly HyperValue[] = [when.is].flat()
      if ("choices" in other) expect(other.choices).toEqual(expect.arrayContaining([...values]))
      else expect(values.every((value) => typeof value === typeof other.default)).toBe(true)
    }
  })
})
