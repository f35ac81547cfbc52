// npm run bench: measures the engines against hand-written code and against libraries, in one Chromium.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { fileURLToPath } from "node:url"
import { chromium } from "@playwright/test"
import { build, preview } from "vite"
import { FRAME_SCENES, measureFrames } from "../bench/frame.mjs"
import { missedTargets, summary, table } from "../bench/report.mjs"
import { findChromium, QUIET, SOFTWARE_GPU } from "./browser.mjs"
import { hasGpu } from "./vulkan.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const RESULTS = `${root}bench/results.json`
const README = `${root}README.md`
const BUILT = `${root}.cache/bench`

// A page on its own reads a clock of 5 microseconds instead of 100.
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
}

if (process.argv.includes("--table")) writeTable()
else {
  installLibraries()
  const results = await measure()
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  console.log(summary(results))
  process.exitCode = missedTargets(results).length > 0 ? 1 : 0
}

/** The root package does not depend on what the engines are compared with. */
function installLibraries() {
  if (existsSync(`${root}bench/node_modules`)) return
  const { status } = spawnSync("npm", ["ci", "--prefix", `${root}bench`], {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error("npm ci --prefix bench failed; its message is above.")
}

/** @returns {Promise<import("../bench/report.mjs").Results>} */
async function measure() {
  const server = await serve()
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags() })
  try {
    const page = await browser.newPage()
    page.on("pageerror", (error) => console.error(error))
    await page.exposeFunction("report", (/** @type {string} */ line) => console.error(line))
    await page.goto(`${server.address}bench/`)
    const { adapter, ...measured } = await page.evaluate(() => window.bench())
    await page.close()
    const frames = []
    for (const scene of FRAME_SCENES)
      for (const dimension of /** @type {const} */ (["2d", "3d"]))
        frames.push(await measureFrames(browser, server.address, scene, dimension))
    const machine = {
      adapter,
      chromium: browser.version(),
      node: process.version,
      cores: cpus().length,
      processor: cpus()[0]?.model ?? "unknown",
    }
    return { date: new Date().toISOString().slice(0, 10), machine, ...measured, frames }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Builds the benchmark's page and the app as the site is built, and serves both. */
async function serve() {
  const shared = /** @type {const} */ ({ root, logLevel: "warn" })
  await build({
    ...shared,
    publicDir: false,
    build: {
      outDir: BUILT,
      target: "esnext",
      manifest: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: [`${root}bench/index.html`, `${root}index.html`] },
    },
  })
  const server = await preview({
    ...shared,
    build: { outDir: BUILT },
    preview: { host: "127.0.0.1", port: 0, headers: ISOLATION },
  })
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.httpServer.address())
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

function flags() {
  const gpu =
    process.platform !== "linux" ? [] : hasGpu() ? ["--enable-features=Vulkan"] : SOFTWARE_GPU
  return ["--enable-unsafe-webgpu", ...QUIET, ...gpu]
}

/** Rewrites the README between its marks from the results of the last run. */
function writeTable() {
  if (!existsSync(RESULTS)) throw new Error("There are no results yet: run npm run bench first.")
  const readme = readFileSync(README, "utf8")
  const results = JSON.parse(readFileSync(RESULTS, "utf8"))
  const marked = /(<!-- bench -->\n).*?(<!-- \/bench -->)/s
  writeFileSync(
    README,
    readme.replace(marked, (_, start, end) => `${start}${table(results)}\n${end}`),
  )
}
