import type { Page } from "@playwright/test"
import { engine, expect, open, reach, step, steps, test } from "./app.ts"

const formula = (page: Page) => page.getByRole("textbox", { name: "Formula in x and y" })
const scrub = (page: Page) => page.getByRole("slider", { name: "Step", exact: true })
/** The loss in a row of the rail, as "Adam, loss 3.33". */
const lossOf = async (page: Page, name: string) => {
  const label = await page
    .getByRole("button", { name: new RegExp(`^${name}, loss`) })
    .getAttribute("aria-label")
  return Number(label!.replace(/^.*loss /, "").replace("−", "-"))
}

test("four optimizers race on the GPU on the first visit", async ({ page }) => {
  await open(page)
  await expect(engine(page)).toHaveText(/^WebGPU \(.+\)$/)
  await expect(page.getByRole("button", { name: /, loss / })).toHaveCount(4)
  await reach(page, 5)
  await page.getByRole("button", { name: "Pause" }).click()
  const [stopped] = await steps(page)
  await page.waitForTimeout(300)
  expect((await steps(page))[0]).toBe(stopped)
})

test("a typed surface is raced on, and its numbers are the runner's", async ({ page }) => {
  await open(page)
  await formula(page).fill("0.5*(x^2 + 20*y^2)")
  await formula(page).press("Enter")
  await page.keyboard.press("Escape")
  await expect
    .poll(async () => (await page.evaluate(() => location.hash)).startsWith("#v1."))
    .toBe(true)
  await scrub(page).focus()
  await page.keyboard.press("End")
  await expect(step(page)).toHaveText(/^300 \/ 300/)
  // From (-1.2, 1)-like starts every default method is close to the minimum after 300 steps.
  await expect.poll(() => lossOf(page, "Adam")).toBeLessThan(1)
})

test("a wrong formula names its column, and the last good surface stays", async ({ page }) => {
  await open(page)
  const before = await lossOf(page, "Adam")
  await formula(page).fill("(1 - x)^2 + 100 (y - )^2")
  await expect(page.getByRole("alert")).toContainText(/Column 22: expected a number or a name/)
  await expect(formula(page)).toHaveAttribute("aria-invalid", "true")
  expect(Number.isFinite(before)).toBe(true)
  await expect(page.getByRole("button", { name: /^Adam, loss/ })).toBeVisible()
  await formula(page).fill("x^2 + y^2")
  await expect(page.getByRole("alert")).toHaveCount(0)
})

test("playback goes forward, back, to the end and to the start", async ({ page }) => {
  await open(page)
  await reach(page, 2)
  await page.getByRole("button", { name: "Pause" }).click()
  const [at] = await steps(page)
  await page.getByRole("button", { name: "Step forward" }).click()
  expect((await steps(page))[0]).toBe(at + 1)
  await page.getByRole("button", { name: "Step back" }).click()
  expect((await steps(page))[0]).toBe(at)
  await page.getByRole("button", { name: "Reset to start" }).click()
  await expect(step(page)).toHaveText(/^0 \/ 300/)
  await expect(page.getByRole("button", { name: "Step back" })).toBeDisabled()
})

test("a click on the landscape places the start, and every run begins there", async ({ page }) => {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  const landscape = page.getByRole("application")
  const box = (await landscape.boundingBox())!
  const hash = await page.evaluate(() => location.hash)
  await page.waitForTimeout(800)
  await landscape.click({ position: { x: box.width * 0.3, y: box.height * 0.6 } })
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(hash)
  await page.getByRole("button", { name: "Reset to start" }).click()
  const losses = await Promise.all(
    ["Momentum", "RMSProp", "Adam", "Adan"].map((name) => lossOf(page, name)),
  )
  expect(new Set(losses).size).toBe(1)
})

test("a hyper-parameter changes its run at once, and a bad value keeps the last good one", async ({
  page,
}) => {
  await open(page)
  await scrub(page).focus()
  await page.keyboard.press("End")
  const before = await lossOf(page, "Adam")
  await page.getByRole("button", { name: /^Adam, loss/ }).click()
  const rate = page.getByRole("textbox", { name: /^Adam .*rate, exact value/ })
  await rate.fill("0.001")
  await rate.press("Enter")
  // A start far up the valley and a thousandth of the rate: Adam has hardly moved.
  await expect.poll(() => lossOf(page, "Adam")).toBe(280)
  expect(before).not.toBe(280)
  await rate.fill("fast")
  await rate.press("Enter")
  await expect(rate).toHaveAttribute("aria-invalid", "true")
  expect(await lossOf(page, "Adam")).toBe(280)
})

test("a run that diverges says at which step", async ({ page }) => {
  await open(page)
  await page.getByRole("button", { name: /^Momentum, loss/ }).click()
  const rate = page.getByRole("textbox", { name: /^Momentum .*rate, exact value/ })
  await rate.fill("1")
  await rate.press("Enter")
  await scrub(page).focus()
  await page.keyboard.press("End")
  await expect(page.getByRole("button", { name: /^Momentum, diverged at \d+/ })).toBeVisible()
})

test("a link restores the state in another browser", async ({ page, browser }) => {
  await open(page)
  await formula(page).fill("x^4 + y^2 + x y")
  await formula(page).press("Enter")
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("#v1.")
  await page.waitForTimeout(600)
  const link = page.url()
  const other = await browser.newPage()
  await other.goto(link)
  await expect(formula(other)).toHaveValue("x^4 + y^2 + x y")
  await other.close()
})

test("a bad link opens the app and says what is wrong", async ({ page }) => {
  await open(page, "#v1.broken")
  await expect(page.getByText(/link/i).first()).toBeVisible()
  await reach(page, 1)
})

test("a lost device is replaced, and the race goes on from its step", async ({
  page,
  complaints,
}) => {
  await open(page, "?debug")
  await reach(page, 5)
  await page.getByRole("button", { name: "Pause" }).click()
  const [at] = await steps(page)
  await page.evaluate(() =>
    (window as unknown as { ravine: { loseDevice(): void } }).ravine.loseDevice(),
  )
  await expect(page.getByText(`Continued from step ${at}.`)).toBeVisible()
  await expect(engine(page)).toHaveText(/^WebGPU/)
  expect((await steps(page))[0]).toBe(at)
  await page.getByRole("button", { name: "Step forward" }).click()
  expect((await steps(page))[0]).toBe(at + 1)
  // The loss itself may be reported by the browser; nothing else may.
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter((text) => !/lost|destroyed/i.test(text)),
  )
})
