import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"
import { countBuffers } from "./countBuffers.ts"
import { dragFile } from "./drop.ts"

// Small maps and few steps: a software GPU computes them.
test.use({ viewport: { width: 960, height: 540 } })
test.slow()

const STEPS = 60
const himmelblau = (view: object = {}) =>
  JSON.stringify({
    version: 1,
    objective: { surface: "himmelblau" },
    runs: [
      { method: "gd", hyper: { lr: 0.01 } },
      { method: "momentum", hyper: { lr: 0.006 } },
    ],
    budget: STEPS,
    view: { dimension: "2d", ...view },
  })

const map = (page: Page, name: string | RegExp) => page.getByRole("application", { name })
const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true })
/** The row of a run; the rail is a drawer that is closed. */
const run = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name}, `), includeHidden: true })
const spoken = (page: Page) => page.locator("p.sr[aria-live]")

async function openScene(page: Page, view?: object): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await dragFile(page, "drop", himmelblau(view))
  await reach(page, STEPS)
}

async function openMaps(page: Page, open: "overview" | "basins"): Promise<void> {
  await openScene(page, { maps: { open } })
  await page.keyboard.press("p")
}

/** Shares of the legend, in percent. */
async function shares(of: Locator): Promise<Record<string, number>> {
  const texts = await of.getByRole("listitem").allTextContents()
  return Object.fromEntries(
    texts.map((text) => [/^(.*?) (?:[<>] )?\d/.exec(text)![1]!, Number(/(\d+) %$/.exec(text)![1])]),
  )
}

/** The pixel of a point of himmelblau's own box. */
async function pixelOf(plot: Locator, x: number, y: number) {
  const box = (await plot.boundingBox())!
  return {
    x: box.x + ((x + 5) / 10) * box.width,
    y: box.y + ((5 - y) / 10) * box.height,
  }
}

test("a map of all starts says where they end, and a click runs one of them", async ({ page }) => {
  await openMaps(page, "overview")
  const basins = card(page, "Basins")
  const plot = map(page, "Basins of Gradient descent")
  await expect(spoken(page)).toHaveText(/^Basins of Gradient descent\. Of [\d,]+ starts, /, {
    timeout: 90_000,
  })
  // Float64 says 25.7, 26.0, 24.7 and 23.7 % on 128 x 128 starts.
  const found = await shares(basins)
  for (const [name, share] of Object.entries({ A: 25.7, B: 26, C: 24.7, D: 23.7 }))
    expect(Math.abs(found[name]! - share), name).toBeLessThan(1.5)
  await expect(basins).toContainText("60 steps of 1 gradient each: 60 oracle calls a start.")
  await expect(basins).toContainText("Hyper-parameters are as set, not tuned.")
  const there = await pixelOf(plot, -2, 2)
  await page.mouse.move(there.x, there.y)
  await expect(basins).toContainText(/x −2\.\d\d, y (2\.0\d|1\.9\d): reaches B within \d+ steps/)
  await page.mouse.click(there.x, there.y)
  await expect(
    page.getByText(/^Added Gradient descent from \(−2\.\d\d, (2\.0\d|1\.9\d)\)\.$/),
  ).toBeVisible()
  await expect(run(page, "Gradient descent 2")).toHaveCount(1)
  // The map is the same one: nothing is computed anew.
  await expect(plot.locator("[data-start]")).toHaveCount(3)
  await expect(basins.getByRole("button", { name: "Cancel" })).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(run(page, "Gradient descent 2")).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  expect(violations).toEqual([])
  await page.screenshot({ path: "test-results/maps.png" })
})

test("a box that is dragged is what the map shows, until all of it is shown again", async ({
  page,
}) => {
  await openMaps(page, "overview")
  const basins = card(page, "Basins")
  const plot = map(page, "Basins of Gradient descent")
  await expect(basins).toContainText(/reach A/, { timeout: 60_000 })
  const [from, to] = [await pixelOf(plot, 1, 3.5), await pixelOf(plot, 4.5, 1)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => shares(basins), { timeout: 60_000 }).toEqual({ A: 100 })
  await page.waitForTimeout(700)
  const hash = await page.evaluate(() => location.hash)
  expect(hash.length).toBeGreaterThan(20)
  await page.reload()
  await expect.poll(() => shares(basins), { timeout: 60_000 }).toEqual({ A: 100 })
  await basins.getByRole("button", { name: "Whole box" }).click()
  await expect
    .poll(async () => Object.keys(await shares(basins)), { timeout: 60_000 })
    .toContain("D")
  // The same with keys: into A's basin, and closer.
  await plot.focus()
  for (let k = 0; k < 8; k++) await page.keyboard.press("ArrowRight")
  for (let k = 0; k < 8; k++) await page.keyboard.press("ArrowUp")
  await expect(basins).toContainText("x 2.00, y 2.00: reaches A within")
  for (let k = 0; k < 3; k++) await page.keyboard.press("+")
  await expect.poll(() => shares(basins), { timeout: 60_000 }).toEqual({ A: 100 })
  const saved = page.waitForEvent("download")
  await basins.getByRole("button", { name: "Save picture" }).click()
  expect((await saved).suggestedFilename()).toBe("basins-gd.png")
})

test("runs stand side by side on one box, and a difference says where they do not agree", async ({
  page,
}) => {
  await openMaps(page, "basins")
  const first = map(page, "Basins of Gradient descent")
  await expect(map(page, "Basins of Momentum")).toBeVisible()
  await expect(card(page, "Momentum")).toContainText(/A 2\d %/, { timeout: 60_000 })
  // One cursor for all.
  const there = await pixelOf(first, 3, 2)
  await page.mouse.move(there.x, there.y)
  for (const name of ["Gradient descent", "Momentum"])
    await expect(card(page, name)).toContainText(/x (3\.0|2\.9)\d, y (2\.0|1\.9)\d: /)
  const difference = card(page, "Difference")
  await difference.scrollIntoViewIfNeeded()
  // Float64 says 26.1 %.
  await expect(spoken(page)).toHaveText(
    /Momentum ends 2[567] % of the starts elsewhere than Gradient descent\./,
    { timeout: 120_000 },
  )
  await difference.getByRole("button", { name: "Second run: Momentum" }).click()
  await page.getByRole("option", { name: "Gradient descent" }).click()
  await expect(difference).toContainText(/Gradient descent ends 2[567] % of the starts elsewhere/, {
    timeout: 60_000,
  })
})

test("the landscape wears the basins of the selected run, and gives their memory back", async ({
  page,
}) => {
  await page.addInitScript(countBuffers)
  await openScene(page)
  const bytes = () => page.evaluate(() => Reflect.get(window, "gpuBuffers").bytes as number)
  const colour = async (name: RegExp) => {
    await page.getByRole("button", { name: /^Colour: / }).click()
    await page.getByRole("option", { name }).click()
  }
  const legend = (run: string) =>
    page.getByRole("img", {
      name: new RegExp(`^Colours: Basins of ${run}, starts in the box\\. A 2\\d %`),
    })
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(/^Basins/)
  await expect(legend("Gradient descent").first()).toBeVisible({ timeout: 60_000 })
  await colour(/^Height/)
  await expect(legend("Gradient descent")).toHaveCount(0)
  await page.keyboard.press("Escape")
  // What the block needs of its own comes with its first picture and stays.
  await page.getByRole("radio", { name: "3D" }).click()
  await page.waitForTimeout(1500)
  await page.getByRole("radio", { name: "2D" }).click()
  await page.waitForTimeout(500)
  const before = await bytes()
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(/^Basins/)
  await expect(legend("Gradient descent").first()).toBeVisible({ timeout: 60_000 })
  expect(await bytes()).toBeGreaterThan(before)
  await page.keyboard.press("Escape")
  await page.keyboard.press("2")
  await expect(legend("Momentum").first()).toBeVisible({ timeout: 60_000 })
  await page.getByRole("radio", { name: "3D" }).click()
  await expect(legend("Momentum").first()).toBeVisible()
  // On a page in its place the landscape computes nothing; it goes on where it was.
  await page.keyboard.press("p")
  await page.waitForTimeout(300)
  await page.keyboard.press("p")
  await page.getByRole("radio", { name: "2D" }).click()
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(/^Height/)
  await expect(legend("Momentum")).toHaveCount(0)
  await expect.poll(bytes).toBe(before)
})
