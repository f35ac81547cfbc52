import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"
import { dragFile } from "./drop.ts"

/** Two runs of one method, which only noise tells apart. */
const TWINS = {
  version: 1,
  title: "Twins",
  objective: { surface: "beale" },
  budget: 100,
  runs: [
    { method: "gd", hyper: { lr: 0.01 } },
    { method: "gd", hyper: { lr: 0.01 } },
  ],
  view: { dimension: "2d" },
}
const openTwins = async (page: Page) => {
  await open(page)
  await dragFile(page, "drop", JSON.stringify(TWINS))
  await expect(page.getByRole("button", { name: /^Gradient descent 2, loss/ })).toBeVisible()
}

const pick = async (page: Page, option: string) => {
  await page.getByRole("button", { name: /^Noise: / }).click()
  await page.getByRole("option", { name: option }).click()
}
const seed = (page: Page) => page.getByRole("textbox", { name: "Seed", exact: true })
const losses = (page: Page) =>
  page
    .locator("[data-grip]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")!))
/** The losses once they are not the old ones any more. */
const others = async (page: Page, old: readonly string[]) => {
  await expect.poll(() => losses(page)).not.toEqual(old)
  return losses(page)
}
const toEnd = async (page: Page) => {
  await reach(page, 1)
  await page.getByRole("slider", { name: "Step", exact: true }).focus()
  await page.keyboard.press("End")
}
const type = async (page: Page, name: string, text: string) => {
  const field = page.getByRole("textbox", { name: `${name}, exact value` })
  await field.fill(text)
  await field.press("Enter")
}

test("noise is chosen, changed, rolled, clipped and undone", async ({ page }) => {
  await openTwins(page)
  await toEnd(page)
  const exact = await losses(page)
  await pick(page, "Jumps")
  const noisy = await others(page, exact)
  await type(page, "Noise tail index", "1.2")
  const wilder = await others(page, noisy)
  await page.getByRole("button", { name: "New noise" }).click()
  await expect(seed(page)).toHaveValue("2")
  const rolled = await others(page, wilder)
  await page.locator("body").click({ position: { x: 2, y: 2 } })
  await page.keyboard.press("n")
  await expect(seed(page)).toHaveValue("3")
  const again = await others(page, rolled)
  await type(page, "Noise clip (0 off)", "0.5")
  await others(page, again)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => losses(page)).toEqual(again)
})

test("a kind keeps the clipping of the one before, and is in the link", async ({ page }) => {
  await openTwins(page)
  await type(page, "Noise clip (0 off)", "2")
  await pick(page, "Minibatches")
  await expect(page.getByRole("textbox", { name: "Noise clip (0 off), exact value" })).toHaveValue(
    "2",
  )
  await toEnd(page)
  const shuffled = await losses(page)
  const link = page.url()
  await page.getByRole("button", { name: /^Noise order/ }).click()
  await page.getByRole("option", { name: "with replacement" }).click()
  // The address follows when nothing has changed for a moment.
  await expect.poll(() => page.url()).not.toBe(link)
  const before = await others(page, shuffled)
  await page.reload()
  await expect(page.getByRole("button", { name: /^Noise order/ })).toContainText("with replacement")
  await toEnd(page)
  await expect.poll(() => losses(page)).toEqual(before)
})

test("runs of one method are alike until each has its own noise", async ({ page }) => {
  await openTwins(page)
  await toEnd(page)
  const same = page.getByRole("checkbox", { name: "Same noise for all runs" })
  await expect(same).toHaveCount(0)
  await pick(page, "Gaussian")
  await expect(same).toBeChecked()
  const gap = async () =>
    new Set((await losses(page)).map((text) => text.replace(/^.*, /, ""))).size
  await expect.poll(gap).toBe(1)
  await same.uncheck()
  await expect.poll(gap).toBe(2)
  await same.check()
  await expect.poll(gap).toBe(1)
})

test("a run draws numbers of its own", async ({ page }) => {
  await openTwins(page)
  await pick(page, "Gaussian")
  await toEnd(page)
  await page.getByRole("button", { name: /^Gradient descent 2, / }).click()
  await page.getByRole("button", { name: /^Own settings/ }).click()
  await page.getByRole("button", { name: /^Gradient descent 2 seed: / }).click()
  await page.getByRole("option", { name: "Own seed" }).click()
  const before = await losses(page)
  await page.getByRole("button", { name: "New noise for Gradient descent 2" }).click()
  await expect(page.getByRole("textbox", { name: "Gradient descent 2 seed" })).toHaveValue("3")
  const after = await others(page, before)
  expect(after[0]).toBe(before[0])
  await page.getByRole("button", { name: /^Gradient descent 2 noise: / }).click()
  await page.getByRole("option", { name: /^None/ }).click()
  const exact = await others(page, after)
  expect(exact[0]).toBe(before[0])
})
