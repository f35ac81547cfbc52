import type { Locator, Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

test.use({ viewport: { width: 1200, height: 640 } })

const edit = (page: Page) => page.getByRole("button", { name: "Edit on the map" })
const side = (page: Page, name: string) =>
  page.getByRole("slider", { name: `${name} side of the box` })
const corner = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name} corner of the box`) })
const undo = (page: Page) => page.getByRole("button", { name: "Undo" })

/** A number of the box row, such as that of "x to". */
async function end(page: Page, name: string): Promise<number> {
  const text = await page.getByRole("textbox", { name, exact: true }).inputValue()
  return Number(text.replace("−", "-"))
}

/** Opens the first scene, which is in 3-D, and gives its box handles. */
async function openHandles(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await edit(page).click()
  await expect(page.getByRole("radio", { name: "2D" })).toBeChecked()
  await expect(side(page, "Left")).toBeVisible()
  // The line for screen readers is free, and the first picture of the map drawn.
  await expect(page.getByText(/ leads\.$/)).toBeAttached()
  await page.waitForTimeout(1000)
}

async function middle(handle: Locator): Promise<{ x: number; y: number }> {
  const box = (await handle.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await middle(handle)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 6 })
  await page.mouse.up()
}

test("a side of the box is dragged on the map, and that is one change", async ({ page }) => {
  await openHandles(page)
  await expect(undo(page)).toBeDisabled()
  const before = await middle(side(page, "Right"))
  await drag(page, side(page, "Right"), 60, 25)
  await expect.poll(() => end(page, "x to")).toBeGreaterThan(2.3)
  expect(await end(page, "x from")).toBe(-2)
  expect(await end(page, "y to")).toBe(3)
  await expect(page.getByText(/^Box x −2 to 2\.\d+, y −1 to 3\.$/)).toBeAttached()
  // The map stays as it was, so the handle stays under the hand.
  await page.waitForTimeout(600)
  const after = await middle(side(page, "Right"))
  expect(Math.abs(after.x - before.x - 60)).toBeLessThan(2)
  await undo(page).click()
  expect(await end(page, "x to")).toBe(2)
  await expect(undo(page)).toBeDisabled()
})

test("a corner moves two sides, and the box neither collapses nor turns over", async ({ page }) => {
  await openHandles(page)
  await drag(page, corner(page, "Bottom left"), 40, -30)
  await expect.poll(() => end(page, "x from")).toBeGreaterThan(-1.9)
  expect(await end(page, "y from")).toBeGreaterThan(-1)
  await page.waitForTimeout(600)
  await drag(page, corner(page, "Top right"), -900, 500)
  await expect.poll(() => end(page, "x to")).toBeLessThan(0)
  expect(await end(page, "x to")).toBeGreaterThan(await end(page, "x from"))
  expect(await end(page, "y to")).toBeGreaterThan(await end(page, "y from"))
  await expect(page.getByRole("alert")).toHaveCount(0)
})

test("Escape takes a drag back, and then the handles away", async ({ page }) => {
  await openHandles(page)
  const { x, y } = await middle(side(page, "Top"))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 80, { steps: 4 })
  await page.keyboard.press("Escape")
  await page.mouse.up()
  expect(await end(page, "y to")).toBe(3)
  await page.keyboard.press("Escape")
  await expect(side(page, "Top")).toHaveCount(0)
  await expect(edit(page)).toHaveAttribute("aria-pressed", "false")
  await expect(page.getByRole("application", { name: /^Landscape/ })).toBeFocused()
})

test("keys move a handle, and with shift farther", async ({ page }) => {
  await openHandles(page)
  await side(page, "Left").focus()
  await page.keyboard.press("ArrowLeft")
  await expect(side(page, "Left")).toHaveAttribute("aria-valuetext", "x from −2.04")
  await page.keyboard.press("Shift+ArrowLeft")
  await expect.poll(() => end(page, "x from")).toBeCloseTo(-2.44, 5)
  await expect(page.getByText("Box x −2.44 to 2, y −1 to 3.")).toBeAttached()
  // A side has one way to go.
  await page.keyboard.press("ArrowUp")
  expect(await end(page, "y to")).toBe(3)
  await page.keyboard.press("Tab")
  await expect(corner(page, "Top left")).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await expect.poll(() => end(page, "y to")).toBeCloseTo(3.04, 5)
  await page.keyboard.press("Control+z")
  await expect.poll(() => end(page, "y to")).toBe(3)
})

test("handles give way to the block and to maps side by side", async ({ page }) => {
  await openHandles(page)
  await page.getByRole("radio", { name: "Side by side" }).click()
  await expect(side(page, "Left")).toHaveCount(0)
  await edit(page).click()
  await expect(page.getByRole("radio", { name: "Overlay" })).toBeChecked()
  await expect(side(page, "Left")).toBeVisible()
})
