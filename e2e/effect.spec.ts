import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"

const river = async (page: Page) => {
  await open(page, "?page=schedule")
  await page.getByRole("button", { name: "River valley" }).click()
  await expect(after(page).getByRole("row")).toHaveCount(5)
}
const after = (page: Page) => page.getByRole("region", { name: "After 400 steps" })
const end = async (page: Page, name: RegExp) =>
  Number(await after(page).getByRole("row", { name }).locator("b").textContent())

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
  await expect(page).toHaveTitle("Schedule · River valley · Ravine")
})

test("the noise floor is a line with its number, and a column with the middle half", async ({
  page,
}) => {
  await river(page)
  const floorOf = (name: RegExp) =>
    after(page).getByRole("row", { name }).getByRole("cell").nth(1).innerText()
  const [floor, half] = (await floorOf(/Constant 0\.08/)).split("\n")
  const [lower, upper] = half!.split(" – ").map(Number)
  expect(lower).toBeLessThan(Number(floor))
  expect(upper).toBeGreaterThan(Number(floor))
  const chart = page.getByRole("figure").filter({ hasText: "What it does to the loss" })
  await expect(chart.getByText(`noise floor ${floor}`)).toBeVisible()
})

test("one chart for each run, and pointing at one points at its run everywhere", async ({
  page,
}) => {
  await river(page)
  await page.getByRole("button", { name: "Pause" }).click()
  await page.getByRole("radio", { name: "One each" }).click()
  const multiples = page.getByRole("region", { name: "One chart for each run" })
  await expect(multiples.getByRole("heading")).toHaveText("Gradient descent, 4 schedules")
  await expect(multiples.getByRole("img", { name: /^Loss of / })).toHaveCount(4)
  await multiples.getByRole("img", { name: /^Loss of Cosine/ }).hover()
  const rows = after(page).getByRole("row")
  await expect(rows.filter({ hasText: "Cosine" })).not.toHaveAttribute("data-faint")
  await expect(rows.filter({ hasText: "Stable, decay" })).toHaveAttribute("data-faint")
  await multiples.getByRole("radio", { name: "Sharpness" }).click()
  await expect(multiples.getByRole("img", { name: /^Sharpness of / })).toHaveCount(4)
  await page.getByRole("radio", { name: "Together" }).click()
  await expect(multiples).toHaveCount(0)
})

test("the map shows where the runs are at the time that is pointed at, and points back", async ({
  page,
}) => {
  await river(page)
  await page.getByRole("button", { name: "Pause" }).click()
  const map = page.getByRole("img", { name: "Map of River valley with the paths of 4 runs." })
  const points = map.locator("[style*=left]")
  await expect(points).toHaveCount(4)
  await page.getByRole("img", { name: /^What it does to the loss/ }).hover()
  await expect(points).toHaveCount(8)
  await page.mouse.move(5, 5)
  await expect(points).toHaveCount(4)
  const box = (await points.last().boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(points).toHaveCount(8)
  await expect(after(page).locator("tr[data-faint]")).toHaveCount(3)
})

test("a note is seen over the schedule, and goes", async ({ page }) => {
  await river(page)
  await reach(page, 2)
  await page.getByRole("button", { name: "Jump to a loss" }).click()
  const field = page.getByRole("textbox", { name: "Jump to the first f below" })
  await field.fill("-1")
  await field.press("Enter")
  const note = page.getByText("No run comes below −1.00 in this race.")
  await expect(note).toBeVisible()
  const [box, view] = [(await note.boundingBox())!, page.viewportSize()!]
  expect(box.y).toBeGreaterThan(view.height / 2)
  await expect(note).toHaveCount(0)
})

test("a race is stopped and begun again", async ({ page }) => {
  await river(page)
  const effect = page.getByRole("region", { name: "What the schedules do" })
  // As soon as there is something to stop, however fast the machine is.
  await effect.evaluate((section) => {
    const observer = new MutationObserver(() => {
      const cancel = [...section.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Cancel",
      )
      if (!cancel) return
      observer.disconnect()
      cancel.click()
    })
    observer.observe(section, { childList: true, subtree: true })
  })
  const steps = page.getByRole("textbox", { name: "Steps", exact: true })
  await steps.fill("500")
  await steps.press("Enter")
  await expect(effect.getByText("Stopped: what is shown is from before.")).toBeVisible()
  await expect(after(page)).toBeVisible()
  await effect.getByRole("button", { name: "Race again" }).click()
  await expect(page.getByRole("region", { name: "After 500 steps" })).toBeVisible()
})

test("what one step says about rates is drawn before anything is measured", async ({ page }) => {
  await river(page)
  const batch = page.getByRole("region", { name: "Batch size" })
  await expect(batch.getByRole("img")).toHaveAccessibleName(/By the first step .* By the last step/)
  await batch.getByRole("button", { name: "Measure the best rates" }).click()
  await batch.getByRole("button", { name: "Cancel" }).click()
  await expect(batch.getByRole("button", { name: "Measure the best rates" })).toBeFocused()
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
  await expect(refined.getByRole("status")).toContainText(
    /refined, .* with linear decay .*: here linear decay is the better one/,
  )
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
