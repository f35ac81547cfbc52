import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

// A small map and few steps: a software GPU computes them.
test.use({ viewport: { width: 960, height: 540 } })
test.slow()

/** Momentum with the rate 0.06 and gradient descent on a bowl of curvatures 1 and 20, 40 steps; rates from 0.01 to 1. */
const BOWL =
  "#v1.q8aVoYF1RGZBMUrmM9IzBbsfZqQJVhPxhKcZsFWC1LAxJSJOjXAGLzBfAY1LBLUvqhHaEitSIe4BVqlAJ0IldJTygPEAStAgdlpRPth-A2CwluSDQxfYuoA1lXBpRfIX1ACIblBTrDYWlMUB"
/** The same runs over their rates. */
const CURVES =
  "#v1.q8aVoYF1RGZBMUrmM9IzBbsfZqQJVhPxhKcZsFWC1LAxJSJOjXAGLzBfAY1LBLUvgJ4oSAWJJZcWlaUWg_IbAA"

const card = (page: Page) => page.getByRole("region", { name: "Hyper-parameters", exact: true })
const map = (page: Page) => page.getByRole("application", { name: /^Hyper-parameters of / })
const entry = (page: Page, name: string) =>
  card(page).getByRole("listitem").filter({ hasText: name })
const spoken = (page: Page) => page.locator("p.sr[aria-live]")

/** Where the map is, all of it in sight. */
async function boxOf(page: Page) {
  await map(page).scrollIntoViewIfNeeded()
  return (await map(page).boundingBox())!
}

/** Picks a number for a side of the map. */
async function choose(page: Page, side: string, name: string): Promise<void> {
  await card(page)
    .getByRole("button", { name: new RegExp(`^${side}: `) })
    .click()
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click()
}

test("a map of rate and momentum is read, agrees with theory, and gives the run its values", async ({
  page,
}) => {
  await open(page, `?page=maps${BOWL}`)
  await expect(entry(page, "This run")).toHaveText("This run η 0.06, μ 0.5")
  await expect(entry(page, "Theory")).toHaveText("Theory: stable while L = 20.0 < 2(1+μ)/η")
  await expect(entry(page, "Best")).toBeVisible({ timeout: 60_000 })
  await expect(spoken(page)).toContainText(
    /^Hyper-parameters of Momentum\. Best at η .*, μ .*: f − f\* = .*; 4\d % diverged\.$/,
    { timeout: 60_000 },
  )

  // The keyboard's cursor begins in the middle; at a rate of 0.4 it is far beyond 2(1 + mu)/L.
  await map(page).focus()
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight")
  await expect(card(page).getByText(/^η 0\.39\d*, .*: diverged at step \d+$/)).toBeVisible()
  for (let i = 0; i < 24; i++) await page.keyboard.press("ArrowLeft")
  await expect(card(page).getByText(/^η 0\.02.*, μ 0\.49.*: f − f\* = /)).toBeVisible()

  await page.keyboard.press("Enter")
  await expect(entry(page, "This run")).toHaveText(/^This run η 0\.02\d*, μ 0\.49/)
  await page.keyboard.press("Control+z")
  await expect(entry(page, "This run")).toHaveText("This run η 0.06, μ 0.5")

  const box = await boxOf(page)
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2)
  await expect(entry(page, "This run")).toHaveText(/^This run η 0\.03\d*, μ 0\.49/)
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(entry(page, "This run")).toHaveText("This run η 0.06, μ 0.5")

  const { violations } = await new AxeBuilder({ page }).include("[class*=overview]").analyze()
  expect(violations).toEqual([])
})

test("sides are chosen, their ends typed, drawn as a box and kept by the link", async ({
  page,
}) => {
  await open(page, `?page=maps${BOWL}`)
  await choose(page, "Up", "surface b")
  await expect(map(page)).toHaveAccessibleName(/rate η across, surface b up$/)
  const lower = card(page).getByRole("textbox", { name: "Up, lower end" })
  await expect(lower).toHaveValue("1")
  await lower.fill("300")
  await expect(card(page).getByRole("alert")).toHaveText("Expected the lower end first. Still 1.")
  await lower.fill("5")
  await lower.press("Enter")
  await card(page).getByRole("checkbox", { name: "Up: logarithmic" }).check()

  // The other side's number changes places with it.
  await choose(page, "Across", "surface b")
  await expect(map(page)).toHaveAccessibleName(/surface b across, rate η up$/)

  const box = await boxOf(page)
  await page.mouse.move(box.x + 0.25 * box.width, box.y + 0.25 * box.height)
  await page.mouse.down()
  await page.mouse.move(box.x + 0.75 * box.width, box.y + 0.75 * box.height, { steps: 5 })
  await page.mouse.up()
  const across = card(page).getByRole("textbox", { name: "Across, lower end" })
  const drawn = Number(await across.inputValue())
  // A quarter of the way from 5 to 200, in logarithms.
  expect(drawn).toBeGreaterThan(12)
  expect(drawn).toBeLessThan(13.2)

  await card(page).getByRole("radio", { name: "Steps to tolerance" }).click()
  const tolerance = card(page).getByRole("textbox", { name: "Tolerance of the gap" })
  await tolerance.fill("0.01")
  await tolerance.press("Enter")
  await expect(card(page).getByText("steps of Momentum to f − f* ≤ 0.01")).toBeVisible()
  await page.getByRole("radio", { name: /^Cividis/ }).click()
  await expect(entry(page, "Still moving")).toBeVisible()
  await page.waitForTimeout(500)
  await page.reload()
  await expect(map(page)).toHaveAccessibleName(/surface b across, rate η up$/)
  expect(Number(await across.inputValue())).toBe(drawn)
  await expect(tolerance).toHaveValue("0.01")
  await expect(page.getByRole("radio", { name: /^Cividis/ })).toBeChecked()

  await card(page).getByRole("button", { name: "Usual ends" }).click()
  await expect(across).toHaveValue("1")
})

test("another run without the number of a side has another one, and the page says so", async ({
  page,
}) => {
  await open(page, `?page=maps${BOWL}`)
  await page.getByRole("button", { name: /^Run of the maps: / }).click()
  await page.getByRole("option", { name: "Gradient descent" }).click()
  await expect(card(page).getByRole("status")).toHaveText(
    "This run has no momentum: another number is shown instead.",
  )
  await expect(map(page)).toHaveAccessibleName(
    /^Hyper-parameters of Gradient descent: rate η across/,
  )
})

test("the map is saved with its axes and legend", async ({ page }) => {
  await open(page, `?page=maps${BOWL}`)
  const save = card(page).getByRole("button", { name: "Save picture" })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()])
  expect(download.suggestedFilename()).toBe("hyper-parameters-momentum.png")
})

test("curves show every run over its rate, and say where it diverges", async ({ page }) => {
  await open(page, `?page=maps${CURVES}`)
  const plot = page.getByRole("application", { name: /^Final gap by rate: / })
  await expect(plot).toBeVisible({ timeout: 60_000 })
  await expect(plot).toHaveAccessibleName(
    /is lowest, .*; Momentum diverges from 0\.1\d*; Gradient descent diverges from 0\.1\d*\.$/,
  )
  await expect(
    page.getByText(/^Not tuned: all other values as set\. .* oracle calls/),
  ).toBeVisible()
  await expect(
    page.getByText("Toy landscapes do not rank optimizers for training networks."),
  ).toBeVisible()

  await plot.focus()
  await page.keyboard.press("End")
  await expect(
    page.getByText("rate η 1.00: Momentum diverged, Gradient descent diverged"),
  ).toBeVisible()
  await page.keyboard.press("Home")
  await expect(page.getByText(/^rate η 1\.0e−5: Momentum \d.*, Gradient descent \d/)).toBeVisible()

  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  expect(violations).toEqual([])

  await page.getByRole("button", { name: "Show the curves as table" }).click()
  await expect(page.getByRole("dialog").getByRole("columnheader")).toHaveText([
    "rate η",
    "Momentum",
    "Gradient descent",
  ])
  await page.keyboard.press("Escape")

  // Only one run has momentum.
  await page.getByRole("button", { name: /^Over: / }).click()
  await page.getByRole("option", { name: /^momentum/ }).click()
  await expect(page.getByText("Without momentum: Gradient descent.")).toBeVisible()
  await expect(
    page.getByRole("application", { name: /^Final gap by momentum: Momentum/ }),
  ).toBeVisible({ timeout: 60_000 })
})
