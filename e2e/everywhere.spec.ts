import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"
import { countBuffers } from "./countBuffers.ts"

/** A scene in 2-D, which draws fast without a graphics card. */
const FLAT =
  "#v1.q8ZVr4EqYGNgdakAqoWNFCo1gZWjgZ4hvKIFVppAKlEBVEHrgmpRrBWhnilRdZahnpGxiakOsLiwMDcDVpKEXI0nzgyxRBquGAJnTQA"

/** Two runs in 2-D on five surfaces. */
const SCENES = [
  "#v1.qyYxQxuCfUDAUDxBaoglTHEFIDjnAAA",
  "#v1.qyY-8xuCHU_APDyhaYglOHGFHTjTAAA",
  "#v1.qyaxtDAE-4CAoXiC1BBLmOIKQHDOAQA",
  "#v1.qyatdDEEe4CAmXhC1BBLkOIKP3DGAQA",
  "#v1.qyahKDIEu56AgXiC0xBLeOIKPHCuAQA",
]

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([])
}

const pages = [
  { name: "light", query: "?theme=light" },
  { name: "dark", query: "?theme=dark" },
  { name: "light high-contrast", query: "?theme=light-contrast" },
  { name: "dark high-contrast", query: "?theme=dark-contrast" },
  { name: "embedded", query: "?embed=1" },
] as const

for (const { name, query } of pages) {
  test(`axe finds nothing serious in the ${name} page`, async ({ page }) => {
    await open(page, query + FLAT)
    await expectAccessible(page)
  })
}

test("axe finds nothing serious in what opens", async ({ page }) => {
  await open(page, FLAT)
  for (const name of [
    "Theme",
    "Choose charts",
    "Jump to a loss",
    "Keyboard shortcuts",
    "Show loss as table",
  ]) {
    await page.getByRole("button", { name, exact: true }).click()
    await expectAccessible(page)
    await page.keyboard.press("Escape")
  }
})

test("the theme follows the system until one is chosen, and the plots wear it", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" })
  await open(page, FLAT)
  const root = page.locator("html")
  await expect(root).toHaveAttribute("data-theme", "dark")
  await page.emulateMedia({ colorScheme: "light", contrast: "more" })
  await expect(root).toHaveAttribute("data-theme", "light-contrast")
  const label = page.locator("figure text", { hasText: "Adam" }).first()
  const before = await label.evaluate((text) => getComputedStyle(text).fill)
  await page.getByRole("button", { name: "Theme" }).click()
  await page.getByRole("option", { name: "Dark, high contrast" }).click()
  await expect(root).toHaveAttribute("data-theme", "dark-contrast")
  expect(await label.evaluate((text) => getComputedStyle(text).fill)).not.toBe(before)
  await page.reload()
  await expect(root).toHaveAttribute("data-theme", "dark-contrast")
})

test("the keyboard plays, steps, selects and changes the dimension", async ({ page }) => {
  await open(page)
  await page.locator("body").click({ position: { x: 700, y: 20 } })
  await page.keyboard.press("End")
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^300/)
  await page.keyboard.press("Home")
  await page.keyboard.press("Shift+ArrowRight")
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^10 /)
  await page.keyboard.press("v")
  await expect(page.getByRole("radio", { name: "2D" })).toBeChecked()
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog", { name: /keyboard/i })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("with reduced motion nothing moves by itself, and the end is shown", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(page, FLAT)
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^300/)
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible()
})

test("the first visit shows a race and one sentence, which a screen reader can follow", async ({
  page,
}) => {
  await open(page)
  await expect(page.getByText(/^Four optimizers race\./)).toBeVisible()
  await reach(page, 3)
  await expect(
    page.locator("[aria-live=polite]").filter({ hasText: /^Step \d+, loss .+ leads\.$/ }),
  ).toHaveCount(1)
})

const screens = [
  { name: "phone", width: 390, height: 844 },
  { name: "tablet", width: 1000, height: 700 },
  { name: "4K", width: 3840, height: 2160 },
]

for (const { name, width, height } of screens) {
  test(`on a ${name} screen nothing is cut off or lost`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, FLAT)
    if (name === "phone") await page.getByRole("radio", { name: "Charts" }).click()
    await expect(page.getByRole("img", { name: /^Loss by step/ })).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    const play = (await page.getByRole("group", { name: "Playback" }).boundingBox())!
    expect(play.x).toBeGreaterThanOrEqual(0)
    expect(play.x + play.width).toBeLessThanOrEqual(width)
    const size = await page
      .locator("figcaption")
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    expect(size / 12).toBeCloseTo(width > 3000 ? 26 / 16 : 1)
  })
}

test("memory stays flat over fifty changes of surface", async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 800, height: 480 })
  await page.addInitScript(countBuffers)
  await open(page, FLAT)
  const cdp = await page.context().newCDPSession(page)
  const change = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await page.evaluate(
        (scene) => {
          location.hash = scene
        },
        SCENES[i % SCENES.length]!,
      )
      await page.waitForTimeout(120)
    }
  }
  const gpu = () =>
    page.evaluate(() => (Reflect.get(window, "gpuBuffers") as { bytes: number }).bytes)
  const heap = async () => {
    await cdp.send("HeapProfiler.collectGarbage")
    return (await cdp.send("Runtime.getHeapUsage")).usedSize
  }
  await change(10)
  // What is under way on a slow machine is still counted.
  await page.waitForTimeout(3000)
  const before = { heap: await heap(), gpu: await gpu() }
  await change(50)
  expect(before.gpu).toBeGreaterThan(10_000)
  await expect.poll(gpu).toBeLessThan(1.1 * before.gpu)
  await expect.poll(heap).toBeLessThan(before.heap + 6e6)
})
