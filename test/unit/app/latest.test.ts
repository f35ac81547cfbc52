import { expect, test } from "vitest"
import { Latest } from "../../../src/app/latest.ts"

test("never runs twice at a time, and runs once more for all that was asked meanwhile", async () => {
  let running = 0
  let runs = 0
  const latest = new Latest(async () => {
    expect(++running).toBe(1)
    runs++
    await new Promise((resolve) => setTimeout(resolve, 5))
    running--
  })
  for (let i = 0; i < 10; i++) latest.ask()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(runs).toBe(2)
  latest.ask()
  latest.end()
  latest.ask()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(runs).toBe(3)
})
