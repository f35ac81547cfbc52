import { expect, test } from "vitest"
import { migrate } from "../../../src/state/scenario/migrate.ts"

test("older scenarios go through every step up to the current version", () => {
  const steps = {
    1: (old: Readonly<Record<string, unknown>>) => ({ ...old, steps: old.budget }),
    2: ({ budget: _, ...old }: Readonly<Record<string, unknown>>) => old,
  }
  expect(migrate({ version: 1, budget: 5 }, steps, 3)).toEqual({ version: 3, steps: 5 })
  expect(migrate({ version: 2, budget: 5 }, steps, 3)).toEqual({ version: 3 })
  expect(migrate({ version: 3, budget: 5 }, steps, 3)).toEqual({ version: 3, budget: 5 })
})

test("a gap in the steps is an error, not a wrong scenario", () => {
  expect(() => migrate({ version: 1 }, {}, 2)).toThrow("version: format 1 is not known")
})
