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
  "Firefox %s plays the first run",
  async (webgpu, engine) => {
    const browser = await startFirefox(webgpu)
    onTestFinished(() => browser.close())
    const { page, complaints } = await openPage(browser, server.url)
    await waitForStatus(page, "Engine", engine)
    await page.locator('aria/Play[role="button"]').click()
    await waitForStatus(page, "Step", /^[1-9]\d* \/ \d+$/)
    expect(complaints).toEqual([])
  },
  60_000,
)
