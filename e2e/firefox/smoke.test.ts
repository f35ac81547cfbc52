import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest"
import { openPage, serveApp, startFirefox, waitForStatus } from "./firefox.ts"

let server: Awaited<ReturnType<typeof serveApp>>

beforeAll(async () => {
  server = await serveApp()
})

afterAll(() => server?.[Symbol.asyncDispose]())

test.each([
  ["with WebGPU", /^WebGPU \(.*\)$/],
  ["without WebGPU", /^CPU$/],
] as const)(
  "Firefox %s plays the first run, and maps it",
  async (webgpu, engine) => {
    const browser = await startFirefox(webgpu)
    onTestFinished(() => browser.close())
    const { page, complaints } = await openPage(browser, server.url)
    await waitForStatus(page, "Engine", engine)
    await page.locator('aria/Play[role="button"]').click()
    await waitForStatus(page, "Step", /^[1-9]\d* \/ \d+$/)
    await page.keyboard.press("p")
    const isTold = () => /Of [\d,]+ starts/.test(document.body.textContent ?? "")
    await page.waitForFunction(isTold, { timeout: 30_000 })
    expect(complaints).toEqual([])
  },
  90_000,
)
