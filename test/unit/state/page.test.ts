import { expect, test } from "vitest"
import { isCovering, isSamePlace, queryWith, readPage } from "../../../src/state/page.ts"

test("a query names a page, a method and what the list is narrowed down to", () => {
  expect(readPage("?page=methods&method=adam&family=sign&theme=dark")).toEqual({
    page: "methods",
    method: "adam",
    family: "sign",
  })
})

test.each(["", "?theme=dark", "?page=", "?page=elsewhere&method=adam"])(
  "%s is the landscape",
  (query) => {
    expect(readPage(query)).toBeNull()
  },
)

test("what a query says besides stays", () => {
  const query = queryWith("?debug&theme=dark&page=methods&method=adam", { page: "choose" })
  expect(new URLSearchParams(query).get("theme")).toBe("dark")
  expect(readPage(query)).toEqual({ page: "choose" })
  expect(queryWith("?page=methods&search=x", null)).toBe("")
})

test("a query goes there and back", () => {
  const page = { page: "methods", search: "a & b", family: "second order,sign" } as const
  expect(readPage(queryWith("", page))).toEqual(page)
})

test("filters do not make another place", () => {
  expect(isSamePlace({ page: "methods", search: "x" }, { page: "methods" })).toBe(true)
  expect(isSamePlace({ page: "methods", method: "adam" }, { page: "methods" })).toBe(false)
  expect(isSamePlace(null, { page: "choose" })).toBe(false)
})

test("a view takes the place of the landscape, and covers nothing else", () => {
  expect(readPage("?page=schedule")).toEqual({ page: "schedule" })
  expect(isCovering({ page: "schedule" })).toBe(false)
  expect(isCovering({ page: "methods" })).toBe(true)
  expect(isCovering(null)).toBe(false)
})
