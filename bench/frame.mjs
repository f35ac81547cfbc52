// Measures what the main thread does per animation frame while the built app plays eight runs.

/** Eight first-order methods on Himmelblau's function, 1000 steps in a loop; links of version 1 never change. */
const SCENE =
  "#v1.Q1R2rqAGjQJYBVplR0QRYqqja6gHrN0IughrxBkYEh0lBgamRCcZAwNjomLQiLikiuZI3OkL3Yk4cpGBCVH5yMACZwoDFi2gkg5WNNXWAgA"
const SIZE = { width: 1280, height: 720 }
const FRAMES = 60

/**
 * Returns the median and the 90th percentile of the scripting of one frame that draws the landscape: all frame
 * callbacks with what React does for them, without the browser's own painting. In milliseconds. `script` is the
 * browser's count of all scripting in the same time, per frame.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address Of the built app, without a hash.
 * @param {"2d" | "3d"} dimension
 */
export async function measureFrames(browser, address, dimension) {
  const page = await browser.newPage({ viewport: SIZE })
  try {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send("Performance.enable")
    await page.addInitScript(watchFrames)
    await page.goto(address + SCENE)
    await page.getByRole("radio", { name: dimension.toUpperCase() }).click()
    const seen = (/** @type {number} */ count) =>
      page.waitForFunction((n) => Reflect.get(window, "frameTimes").length >= n, count, {
        timeout: 180_000,
      })
    await seen(10)
    const before = await scripting(cdp)
    await page.evaluate(() => Reflect.get(window, "frameTimes").splice(0))
    await seen(FRAMES)
    const spent = (await scripting(cdp)) - before
    /** @type {number[]} */
    const times = await page.evaluate(() => Reflect.get(window, "frameTimes"))
    const sorted = times.toSorted((a, b) => a - b)
    const at = (/** @type {number} */ share) => sorted[Math.floor(share * (times.length - 1))] ?? 0
    return { dimension, median: at(0.5), p90: at(0.9), script: spent / times.length }
  } finally {
    await page.close()
  }
}

/** Milliseconds that the page has spent in scripts. */
async function scripting(/** @type {import("@playwright/test").CDPSession} */ cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics")
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN)
}

/** Runs in the page before it: keeps the scripting time of every frame that gives the graphics card work. */
function watchFrames() {
  /** @type {number[]} */
  const frames = []
  Reflect.set(window, "frameTimes", frames)
  const request = window.requestAnimationFrame.bind(window)
  let [at, spent, drawn] = [0, 0, false]
  const { submit } = GPUQueue.prototype
  GPUQueue.prototype.submit = function (buffers) {
    drawn = true
    return submit.call(this, buffers)
  }
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      if (now !== at) {
        if (drawn) frames.push(spent)
        at = now
        spent = 0
        drawn = false
      }
      const start = performance.now()
      callback(now)
      // React renders in a microtask that the callback has queued.
      queueMicrotask(() => {
        spent += performance.now() - start
      })
    })
}
