import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

const river = async (page: Page) => {
  await open(page, "?page=schedule")
  await page.getByRole("button", { name: "River valley" }).click()
  await expect(after(page).getByRole("row")).toHaveCount(5)
}
const after = (page: Page) => page.getByRole("region", { name: "After 400 steps" })
const end = async (page: Page, name: RegExp) =>
  Number(await after(page).getByRole("row", { name }).getByRole("cell").first().textContent())

test("the river valley: decay drops the loss that a constant rate keeps", async ({ page }) => {
  await river(page)
  await expect(after(page)).toContainText("48 seeds")
  const [fast, slow] = [await end(page, /Constant 0\.08/), await end(page, /Constant 0\.01/)]
  const decayed = await end(page, /Stable, decay/)
  expect(slow).toBeGreaterThan(fast)
  expect(decayed).toBeLessThan(fast / 2)
  const loss = page.getByRole("img", { name: /^What it does to the loss by step/ })
  await expect(loss).toHaveAccessibleName(/Stable, decay is lowest/)
  await expect(page.getByText("Decay lets it sink to the bed")).toBeVisible()
})

test("the table is copied as CSV", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await river(page)
  await after(page).getByRole("button", { name: "Copy as CSV" }).click()
  await expect(after(page).getByText("Copied")).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.trim().split("\n")).toHaveLength(5)
  expect(text).toMatch(/^run,steps,seeds,median_loss,/)
})

test("a refined schedule is run beside linear decay", async ({ page }) => {
  await river(page)
  const refined = page.getByRole("region", { name: "Refined schedule" })
  await expect(refined).toContainText(/warm-up/i)
  await refined.getByRole("button", { name: "Run it" }).click()
  await expect(after(page).getByRole("row")).toHaveCount(7)
  await expect(refined.getByRole("status")).toContainText(/refined, .* with linear decay/)
})

test("the annealing law predicts a schedule, which then is run and compared", async ({ page }) => {
  test.slow()
  await river(page)
  const law = page.getByRole("region", { name: "Annealing law" })
  await expect(law).toContainText("is predicted to end at")
  await law.getByRole("button", { name: "Run and compare" }).click()
  await expect(law.getByRole("status")).toContainText(/measured .* Off by .* %/)
  await law.getByRole("radio", { name: "Set" }).click()
  await law.getByRole("textbox", { name: /Memory/ }).fill("0.9995")
  await law.getByRole("textbox", { name: /Memory/ }).press("Enter")
  await expect(law).toContainText("remembers 2,000 steps of a run of 400")
})

test("averages of the iterates go beside the runs, and into the link", async ({ page }) => {
  await open(page)
  await page.getByRole("button", { name: "Layers" }).click()
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10)
  const plain = page.url()
  await page.getByRole("radio", { name: "Uniform" }).click()
  await expect.poll(() => page.url()).not.toBe(plain)
  const address = page.url()
  await page.getByRole("radio", { name: "Exponential" }).click()
  await expect(page.getByRole("slider", { name: /average is over/ })).toHaveAttribute(
    "aria-valuetext",
    "10 %",
  )
  await page.goto("about:blank")
  await page.goto(address)
  await page.getByRole("button", { name: "Layers" }).click()
  await expect(page.getByRole("radio", { name: "Uniform" })).toBeChecked()
})
