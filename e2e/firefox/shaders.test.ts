import type { Browser, Page } from "puppeteer-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { linkedShaders } from "../../test/linkedShaders.ts"
import { onePlusOne } from "../onePlusOne.ts"
import { openPage, serveBlank, startFirefox } from "./firefox.ts"
import { nagaErrors } from "./naga.ts"

let browser: Browser
let page: Page
let server: AsyncDisposable

beforeAll(async () => {
  const blank = await serveBlank()
  server = blank
  browser = await startFirefox("with WebGPU")
  page = (await openPage(browser, blank.url)).page
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

test("this Firefox computes on WebGPU", async () => {
  expect(await page.evaluate(onePlusOne)).toBe(2)
})

test("naga names the broken one of two shaders", async () => {
  const shaders = {
    sound: "@compute @workgroup_size(1) fn main() {}",
    broken: "@compute @workgroup_size(1) fn main() { let x: u32 = 1.5; }",
  }
  const errors = await nagaErrors(page, shaders)
  expect(Object.keys(errors)).toEqual(["broken"])
  expect(errors.broken).toContain("expected to be `u32`")
})

test("naga accepts every linked shader", async () => {
  const linked = Object.entries(await linkedShaders())
  const texts = Object.fromEntries(linked.map(([name, { code }]) => [name, code]))
  expect(Object.keys(texts).length).toBeGreaterThan(0)
  expect(await nagaErrors(page, texts)).toEqual({})
}, 120_000)
