import type { Locator, Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

const landscape = (page: Page) => page.getByRole("application", { name: /^Landscape/ })
const readout = (page: Page) => page.locator("output").filter({ hasText: "‖" })
const layers = (page: Page) => page.getByRole("button", { name: "Layers" })

/** Pixels of the landscape, as a picture of the page has them. */
async function pixels(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: (await landscape(page).boundingBox())! })
}

/** Opens the flat map of the first scene, paused at its last step. */
async function openMap(page: Page): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^300/)
  await expect(readout(page)).toContainText("f")
  // The first picture of the map.
  await page.waitForTimeout(1000)
  return landscape(page)
}

/** A number of the readout, such as x in "x −0.823". */
async function number(page: Page, name: string): Promise<number> {
  const text = (await readout(page).textContent())!.replaceAll("−", "-").replaceAll(",", "")
  return Number(new RegExp(`${name}\\s*(-?[\\d.]+(e-?\\d+)?)`).exec(text)![1])
}

const startOf = (page: Page) => page.evaluate(() => location.hash)

test.use({ viewport: { width: 1200, height: 640 } })

test("the readout tells f and its slope under the pointer and at an iterate", async ({ page }) => {
  const map = await openMap(page)
  const box = (await map.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.86, box.y + box.height * 0.5)
  await expect(readout(page)).toContainText("Pointer")
  const [x, y] = [await number(page, "x"), await number(page, "y")]
  // The pointer is in the middle of the height of the box from −1 to 3.
  expect(y).toBeCloseTo(1, 1)
  const f = (1 - x) ** 2 + 100 * (y - x * x) ** 2
  expect((await number(page, "f")) / f).toBeCloseTo(1, 1)
  const label = page.locator("span", { hasText: /^Adam$/ }).last()
  const head = (await label.boundingBox())!
  await page.mouse.move(head.x + 4, head.y + head.height / 2)
  await expect(readout(page)).toContainText("Adam at step 300")
})

test("dragging the start makes every run begin where it is dropped", async ({ page }) => {
  const map = await openMap(page)
  const box = (await map.boundingBox())!
  const hash = await startOf(page)
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.7)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.6, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => startOf(page)).not.toBe(hash)
  await page.getByRole("button", { name: "Reset to start" }).click()
  const rows = page.getByRole("button", { name: /, loss / })
  const losses = await rows.evaluateAll((all) => all.map((row) => row.ariaLabel!.split(", ")[1]))
  expect(losses).toHaveLength(4)
  expect(new Set(losses).size).toBe(1)
})

test("the wheel zooms to the pointer, and Fit shows the box again", async ({ page }) => {
  const map = await openMap(page)
  const box = (await map.boundingBox())!
  const [px, py] = [box.x + box.width * 0.8, box.y + box.height * 0.4]
  await page.mouse.move(px, py)
  await expect(readout(page)).toContainText("Pointer")
  const before = await number(page, "x")
  const fit = page.getByRole("button", { name: "Fit", exact: true })
  await expect(fit).toHaveCount(0)
  await page.mouse.wheel(0, -600)
  await expect(fit).toBeVisible()
  await page.mouse.move(px + 1, py)
  await page.mouse.move(px, py)
  // What was under the pointer still is.
  await expect.poll(() => number(page, "x")).toBeCloseTo(before, 1)
  await fit.click()
  await expect(fit).toHaveCount(0)
})

test("keys move the start and zoom, and say so", async ({ page }) => {
  const map = await openMap(page)
  await map.focus()
  await page.keyboard.press("Shift+ArrowRight")
  await expect(page.getByText("Start at −0.10, 2.60.")).toBeAttached()
  await page.keyboard.press("+")
  await expect(page.getByText("Zoomed in.")).toBeAttached()
  await expect(page.getByRole("button", { name: "Fit", exact: true })).toBeVisible()
  await page.keyboard.press("0")
  await expect(page.getByRole("button", { name: "Fit", exact: true })).toHaveCount(0)
})

test("layers change the picture and are part of the link", async ({ page }) => {
  await openMap(page)
  await page.waitForTimeout(500)
  const plain = await pixels(page)
  await layers(page).click()
  await page.getByRole("checkbox", { name: "Gradient field" }).check()
  await page.getByRole("checkbox", { name: "Step dots" }).check()
  await page.getByRole("checkbox", { name: "Fading" }).check()
  await page.getByRole("radio", { name: "Linear" }).click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("img", { name: /Colour scale.*linear$/ })).toBeVisible()
  await expect.poll(async () => (await pixels(page)).equals(plain)).toBe(false)
  await page.waitForTimeout(600)
  await page.reload()
  await layers(page).click()
  await expect(page.getByRole("radio", { name: "Linear" })).toBeChecked()
  await expect(page.getByRole("checkbox", { name: "Gradient field" })).toBeChecked()
  await expect(page.getByRole("checkbox", { name: "Contour labels" })).toBeChecked()
})

test("a run beyond the border brings Frame all, which brings the run back", async ({ page }) => {
  const map = await openMap(page)
  const box = (await map.boundingBox())!
  const all = page.getByRole("button", { name: "Frame all" })
  await expect(all).toHaveCount(0)
  // So close to a corner that every head is out of sight.
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.95)
  await page.mouse.wheel(0, -1500)
  await expect(all).toBeVisible()
  await all.click()
  await expect(all).toHaveCount(0)
})

test("the block turns, and is drawn on the graphics card", async ({ page }) => {
  const map = await openMap(page)
  await page.getByRole("radio", { name: "3D" }).click()
  await page.waitForTimeout(1500)
  const before = await pixels(page)
  const hash = await startOf(page)
  const box = (await map.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.8)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.75, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await pixels(page)).equals(before)).toBe(false)
  await expect.poll(() => startOf(page)).not.toBe(hash)
})
