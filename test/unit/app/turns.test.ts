import { expect, test } from "vitest"
import { Turns } from "../../../src/app/turns.ts"

test("one job runs at a time, in order, and a failure is no one else's", async () => {
  const turns = new Turns()
  const seen: string[] = []
  const job = (name: string, fails = false) =>
    turns.take(async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      if (fails) throw new Error(name)
      seen.push(`${name} ends`)
      return name
    })
  const results = await Promise.allSettled([job("a"), job("b", true), job("c")])
  expect(seen).toEqual(["a begins", "a ends", "b begins", "c begins", "c ends"])
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
})
