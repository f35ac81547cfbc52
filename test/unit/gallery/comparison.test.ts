import { expect, test } from "vitest"
import { describedMethods } from "../../../src/catalog/texts.ts"
import { priceOf } from "../../../src/core/callCost.ts"
import { COLUMNS, sorted } from "../../../src/gallery/comparison.ts"

const names = (column: (typeof COLUMNS)[number]["id"], down: boolean) =>
  sorted(describedMethods, column, down).map(({ name }) => name)

test("a step is priced in gradients", () => {
  expect(priceOf({ gradient: 1, hessian: 1 })).toBe(5)
  expect(priceOf({ gradient: 1, hvp: 1, value: 2 })).toBe(5)
})

test.each(COLUMNS.map(({ id }) => id))("by %s, nothing is lost either way", (column) => {
  expect(names(column, true).sort()).toEqual(names(column, false).sort())
})

test("names go both ways, and break ties of any other column in one", () => {
  expect(names("name", true)).toEqual(names("name", false).reverse())
  const without = sorted(describedMethods, "memory", true).filter(({ memory }) => memory === 0)
  const inOrder = without.map(({ name }) => name)
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a.localeCompare(b, "en")))
})
