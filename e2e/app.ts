import { test as base, expect, type Page } from "@playwright/test"

export { expect }

/** A test of the built app that fails on anything the page complains about. */
export const test = base.extend<{ complaints: string[] }>({
  /** Errors and warnings of the console and uncaught errors so far; a test that provokes one takes it out. */
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on("pageerror", (error) => complaints.push(error.stack ?? error.message))
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type()))
          complaints.push(`${message.type()}: ${message.text()}`)
      })
      await use(complaints)
      expect(complaints, "errors and warnings of the page").toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page }, use, { project }) => {
    if (project.name !== "webgpu") await page.addInitScript(refuseAdapters)
    await use(page)
  },
})

function refuseAdapters() {
  // A browser on an unsupported GPU answers this way.
  if (navigator.gpu) GPU.prototype.requestAdapter = () => Promise.resolve(null)
}

/** Opens the app at a query such as "?surface=beale" and waits until an engine computes. */
export async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`/${query}`)
  await expect(engine(page)).toHaveText(/^(WebGPU \(.*\)|CPU)$/)
}

export const engine = (page: Page) => page.getByRole("status", { name: "Engine" })
export const step = (page: Page) => page.getByRole("status", { name: "Step" })

/** Returns the playhead and the budget of "12 / 300". */
export async function steps(page: Page): Promise<readonly [taken: number, budget: number]> {
  const [taken, budget] = ((await step(page).textContent()) ?? "")
    .replaceAll(",", "")
    .split("/")
    .map(Number)
  return [taken ?? Number.NaN, budget ?? Number.NaN]
}

/** Waits until at least `taken` steps are shown. */
export async function reach(page: Page, taken: number): Promise<void> {
  await expect.poll(async () => (await steps(page))[0]).toBeGreaterThanOrEqual(taken)
}
