import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

test.use({ viewport: { width: 1200, height: 640 } })

const maps = (page: Page) =>
  page.getByRole("list", { name: "Maps side by side" }).getByRole("listitem")

async function openSide(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await page.getByRole("radio", { name: "Side by side" }).click()
  await expect(maps(page)).toHaveCount(4)
}

/** The landscape in the map with this place, as a picture of the page has it, without caption and trail. */
async function corner(page: Page, place: number): Promise<Buffer> {
  const box = (await maps(page).nth(place).boundingBox())!
  const clip = { x: box.x + 8, y: box.y + box.height - 90, width: 60, height: 60 }
  return page.screenshot({ clip })
}

test("every run has a map of its own with one camera for all", async ({ page }) => {
  await openSide(page)
  await expect(maps(page)).toHaveText([
    /^Momentum\s*x −?\d.*y −?\d.*f \d.*‖ \d/,
    /^RMSProp\s*x /,
    /^Adam\s*x /,
    /^Adan\s*x /,
  ])
  await page.waitForTimeout(800)
  const before = await Promise.all([0, 3].map((place) => corner(page, place)))
  expect(before[0]!.equals(before[1]!)).toBe(true)
  const box = (await maps(page).nth(2).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.7)
  await page.mouse.wheel(0, -400)
  await expect.poll(async () => (await corner(page, 0)).equals(before[0]!)).toBe(false)
  await page.waitForTimeout(800)
  expect((await corner(page, 0)).equals(await corner(page, 3))).toBe(true)
})

test("a click in one map moves the start of all runs", async ({ page }) => {
  await openSide(page)
  const values = () => maps(page).allTextContents()
  const before = await values()
  const box = (await maps(page).nth(1).boundingBox())!
  await page.mouse.click(box.x + box.width * 0.45, box.y + box.height * 0.75)
  await expect.poll(async () => (await values()).every((v, i) => v !== before[i])).toBe(true)
  await page.getByRole("button", { name: "Reset to start" }).click()
  await expect
    .poll(async () => new Set((await values()).map((v) => v.replace(/^\D*/, ""))).size)
    .toBe(1)
})

test("the key b goes side by side and back, and the link keeps it", async ({ page }) => {
  await openSide(page)
  await page.locator("body").click({ position: { x: 700, y: 20 } })
  await page.keyboard.press("b")
  await expect(maps(page)).toHaveCount(0)
  await page.keyboard.press("b")
  await expect(maps(page)).toHaveCount(4)
  await page.waitForTimeout(600)
  await page.reload()
  await expect(maps(page)).toHaveCount(4)
  await expect(page.getByRole("radio", { name: "Side by side" })).toBeChecked()
})

test("a phone has two maps in a row", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openSide(page)
  const boxes = await Promise.all([0, 1, 2].map((i) => maps(page).nth(i).boundingBox()))
  expect(boxes[1]!.y).toBe(boxes[0]!.y)
  expect(boxes[2]!.y).toBeGreaterThan(boxes[0]!.y)
})
