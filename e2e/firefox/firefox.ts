import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import puppeteer, { type Browser, type Page } from "puppeteer-core"
import { preview } from "vite"
import { findFirefox } from "../../scripts/browser.mjs"

const WITH_WEBGPU = { "dom.webgpu.enabled": true, "gfx.webgpu.ignore-blocklist": true }
const WITHOUT_WEBGPU = { "dom.webgpu.enabled": false, "webgl.disabled": true }

/** Starts Firefox, headless and on Mesa's Vulkan driver where there is no GPU. The caller closes it. */
export function startFirefox(webgpu: "with WebGPU" | "without WebGPU"): Promise<Browser> {
  // SwiftShader is Dawn's: here the driver is the second one, like the compiler.
  const { VK_ICD_FILENAMES: _, ...env } = process.env
  return puppeteer.launch({
    browser: "firefox",
    executablePath: findFirefox(),
    env,
    extraPrefsFirefox: webgpu === "with WebGPU" ? WITH_WEBGPU : WITHOUT_WEBGPU,
  })
}

interface Server extends AsyncDisposable {
  readonly url: string
}

/** Serves an empty page: WebGPU is offered to pages of this machine, but not to about:blank. */
export async function serveBlank(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html")
    response.end("<!doctype html><title>blank</title>")
  }).listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

/** Serves the built app. */
export async function serveApp(): Promise<Server> {
  const server = await preview({
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 4320, strictPort: true },
  })
  return { url: "http://127.0.0.1:4320/", [Symbol.asyncDispose]: () => server.close() }
}

/** Opens a page and collects what it complains about. */
export async function openPage(browser: Browser, url: string) {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(url)
  return { page, complaints }
}

/** Waits until the status `name` of the app matches. Returns its text. */
export async function waitForStatus(page: Page, name: string, pattern: RegExp): Promise<string> {
  const status = await page.waitForSelector(`aria/${name}[role="status"]`)
  const text = await page.waitForFunction(
    (element, source) => {
      const text = element?.textContent ?? ""
      return new RegExp(source).test(text) && text
    },
    { timeout: 20_000 },
    status,
    pattern.source,
  )
  return String(await text.jsonValue())
}
