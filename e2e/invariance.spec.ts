import type { Locator, Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

test.use({ viewport: { width: 1200, height: 720 } })

const section = (page: Page) => page.getByRole("button", { name: /^Transform/ })
const turn = (page: Page) => page.getByRole("slider", { name: "Rotate the surface" })
const undo = (page: Page) => page.getByRole("button", { name: "Undo" })
const degrees = (page: Page) =>
  page.getByRole("textbox", { name: "Rotation in degrees, exact value" })
const cell = (page: Page, run: string, column: number) =>
  page.getByRole("row", { name: run }).getByRole("cell").nth(column)

async function numberIn(field: Locator): Promise<number> {
  return Number((await field.inputValue()).replace("−", "-"))
}

/** Opens the first scene on the flat map, with knobs on its surface. */
async function openKnobs(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await expect(section(page)).toHaveAttribute("aria-expanded", "false")
  await section(page).click()
  await expect(turn(page)).toBeVisible()
}

async function middle(knob: Locator): Promise<{ x: number; y: number }> {
  const box = (await knob.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes a knob and moves it. */
async function grab(page: Page, knob: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await middle(knob)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx, y + dy, { steps: 5 })
}

test("a knob on the map turns the surface, and that is one change", async ({ page }) => {
  await openKnobs(page)
  await expect(undo(page)).toBeDisabled()
  await grab(page, turn(page), -90, -30)
  await page.mouse.up()
  await expect.poll(() => numberIn(degrees(page))).toBeGreaterThan(20)
  await expect(turn(page)).toHaveAttribute("aria-valuetext", /^\d+°$/)
  await expect(page.getByText(/^Surface rotated by \d+ degrees, scaled by 1 and 1/)).toBeAttached()
  await undo(page).click()
  await expect(degrees(page)).toHaveValue("0")
  await expect(undo(page)).toBeDisabled()
})

test("Escape takes a drag back, and then closes the section and its knobs", async ({ page }) => {
  await openKnobs(page)
  await grab(page, page.getByRole("slider", { name: "Scale the surface along its x axis" }), 40, 0)
  const scale = page.getByRole("textbox", { name: "Scale along x, exact value" })
  await expect.poll(() => numberIn(scale)).toBeGreaterThan(1.2)
  await page.keyboard.press("Escape")
  await expect(scale).toHaveValue("1")
  await page.mouse.up()
  await expect(undo(page)).toBeDisabled()
  await page.keyboard.press("Escape")
  await expect(turn(page)).toBeHidden()
  await expect(section(page)).toHaveAttribute("aria-expanded", "false")
})

test("keys turn, scale and move the surface", async ({ page }) => {
  await openKnobs(page)
  await turn(page).focus()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Shift+ArrowUp")
  await expect(degrees(page)).toHaveValue("16")
  await page.getByRole("slider", { name: "Scale the surface along its y axis" }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByRole("textbox", { name: "Scale along y, exact value" })).toHaveValue(
    "1.05",
  )
  await page.getByRole("button", { name: /^Move the surface, shifted by x 0, y 0$/ }).focus()
  await page.keyboard.press("Shift+ArrowLeft")
  await expect(page.getByRole("textbox", { name: "Shift along x, exact value" })).toHaveValue(
    "−0.4",
  )
  await expect(
    page.getByRole("button", { name: /^Move the surface, shifted by x −0\.4, y 0$/ }),
  ).toBeVisible()
})

test("in 3-D there are the numbers only", async ({ page }) => {
  await openKnobs(page)
  await page.getByRole("radio", { name: "3D" }).click()
  await expect(turn(page)).toBeHidden()
  await expect(degrees(page)).toBeVisible()
})

test("the table says who takes another path, and follows the rotation", async ({ page }) => {
  await openKnobs(page)
  await page.keyboard.press("i")
  await expect(page.getByRole("columnheader").nth(1)).toHaveText("Rotated 30°")
  await expect(cell(page, "Momentum", 0)).toHaveText("Same path")
  await expect(cell(page, "Adam", 0)).toHaveText(/^\d+(\.\d+)? % from step 1$/)
  await expect(cell(page, "Adam", 3)).toHaveText("Same path")
  await page.keyboard.press("Escape")
  await degrees(page).fill("90")
  await degrees(page).press("Enter")
  await page.getByRole("button", { name: "Invariance" }).click()
  await expect(page.getByRole("columnheader").nth(1)).toHaveText("Rotated 90°")
  await expect(cell(page, "Adam", 0)).toHaveText("Same path")
})

test("a link restores the transform, and the starts go home when it is reset", async ({ page }) => {
  await openKnobs(page)
  const hash = () => page.evaluate(() => location.hash)
  // The address follows what is shown after a moment.
  await page.waitForTimeout(1000)
  const before = await hash()
  await degrees(page).fill("37")
  await degrees(page).press("Enter")
  await expect.poll(hash).not.toBe(before)
  await page.reload()
  await expect(section(page)).toHaveAttribute("aria-expanded", "true")
  await expect(degrees(page)).toHaveValue("37")
  await page.getByRole("button", { name: "Reset", exact: true }).click()
  await expect(degrees(page)).toHaveValue("0")
  await expect(section(page)).toHaveAttribute("aria-expanded", "true")
  await expect.poll(hash).toBe(before)
})
