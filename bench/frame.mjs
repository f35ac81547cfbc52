// Measures what the main thread does per animation frame while the built app plays.

/** What plays on Himmelblau's function, 1000 steps in a loop, beside its charts; links of version 1 never change. */
const SCENES = {
  "eight methods":
    "#v1.Q1R2rqAGjQJYBVplR0QRYqqja6gHrN0IughrxBkYEh0lBgamRCcZAwNjomLQiLikiuZI3OkL3Yk4cpGBCVH5yMACZwoDFi2gkg5WNNXWAgA",
  "one method with twelve schedules":
    "#v1.Q1R2IcBqoSxVAZYNQe4itSAx1dE11APWcQTdhSfMDQxMgW0X5OYPrrIhD5TpS9BaQVQwGZyhqW4qsLlQAiymaGE0ShuK2oZn5pUBmyWp8SXAlE190wvycyrz8nNp4nLUpiYNwiUe1DClvsmwWo_q6To9BdiSo7apwCZIYl46sC1MA7NBnQ2cxSuwXgVV87B6ubYWAA",
}
const SIZE = { width: 1280, height: 720 }
const FRAMES = 60
/** The page's mark of a frame that draws, and what a trace needs to hold it and the tasks around it. */
const DRAWN = "ravine-drawn"
const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "blink.user_timing",
]

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {keyof typeof SCENES} Scene */
/** @typedef {{ name: string, pid: number, tid: number, ts: number, dur: number, tdur: number }} TraceEvent */

/** The names of the scenes. */
export const FRAME_SCENES = /** @type {Scene[]} */ (Object.keys(SCENES))

/**
 * Returns what a frame that draws the landscape costs the main thread, in milliseconds: `median` and `p90` of the time
 * that passes in its callbacks, with what React does for them; `cpu` and `cpu90` are the processor time in the same
 * callbacks, which does not count that a software GPU takes the cores away in between; `task` is the median of the
 * processor time of the whole frame, with the browser's style, layout and paint.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address Of the built app, without a hash.
 * @param {Scene} scene
 * @param {"2d" | "3d"} dimension
 */
export async function measureFrames(browser, address, scene, dimension) {
  const page = await browser.newPage({ viewport: SIZE })
  try {
    await page.addInitScript(watchFrames)
    await page.goto(address + SCENES[scene])
    await page.getByRole("radio", { name: dimension.toUpperCase() }).click()
    await drawn(page, 10)
    const times = await drawn(page, FRAMES)
    const frames = await traced(page, () => drawn(page, FRAMES))
    const callbacks = frames.map(({ callbacks: cpu }) => cpu)
    return {
      scene,
      dimension,
      median: quantile(times, 0.5),
      p90: quantile(times, 0.9),
      cpu: quantile(callbacks, 0.5),
      cpu90: quantile(callbacks, 0.9),
      task: quantile(
        frames.map(({ task }) => task),
        0.5,
      ),
    }
  } finally {
    await page.close()
  }
}

/** Waits for so many more frames that draw and returns the time in the callbacks of each. */
async function drawn(/** @type {Page} */ page, /** @type {number} */ count) {
  await page.evaluate(() => Reflect.get(window, "frameTimes").splice(0))
  await page.waitForFunction((n) => Reflect.get(window, "frameTimes").length >= n, count, {
    timeout: 180_000,
  })
  /** @type {number[]} */
  const times = await page.evaluate(() => Reflect.get(window, "frameTimes"))
  return times
}

/**
 * Returns the processor time of the frames that were drawn meanwhile: `tdur` of a trace is that of the thread.
 * @param {Page} page
 * @param {() => Promise<unknown>} meanwhile
 */
async function traced(page, meanwhile) {
  const cdp = await page.context().newCDPSession(page)
  /** @type {TraceEvent[]} */
  const events = []
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(.../** @type {any} */ (value)))
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve))
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  })
  await meanwhile()
  await cdp.send("Tracing.end")
  await complete
  return framesOf(events)
}

/** Frames are the tasks in which the page says that it has drawn. */
function framesOf(/** @type {TraceEvent[]} */ events) {
  const marks = events.filter(({ name }) => name === DRAWN)
  const thread = events.filter(({ pid, tid }) => pid === marks[0]?.pid && tid === marks[0]?.tid)
  const callbacks = thread.filter(({ name }) => name === "FireAnimationFrame")
  const tasks = thread.filter(({ name }) => name === "RunTask")
  return tasks.flatMap((task) => {
    const isIn = (/** @type {TraceEvent} */ { ts }) => ts >= task.ts && ts < task.ts + task.dur
    if (!marks.some(isIn)) return []
    const inCallbacks = callbacks.filter(isIn).reduce((sum, { tdur }) => sum + tdur, 0)
    return [{ task: task.tdur / 1000, callbacks: inCallbacks / 1000 }]
  })
}

function quantile(/** @type {number[]} */ values, /** @type {number} */ share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(share * (values.length - 1))] ?? Number.NaN
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
    performance.mark("ravine-drawn")
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
