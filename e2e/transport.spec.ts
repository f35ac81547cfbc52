import type { Page } from "@playwright/test"
import { expect, open, reach, steps, test } from "./app.ts"

test.use({ viewport: { width: 1280, height: 640 } })

const readout = (page: Page) => page.locator("output")
const scrub = (page: Page) => page.getByRole("slider", { name: /^(Step|Oracle calls)$/ })

/** Opens the first scene in 2-D, paused. */
async function openFlat(page: Page): Promise<void> {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await reach(page, 1)
  await page.getByRole("button", { name: "Pause" }).click()
}

async function add(page: Page, method: string): Promise<void> {
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await page.getByRole("combobox", { name: "Search method" }).fill(method)
  await page.keyboard.press("Enter")
}

test("counted in oracle calls, Newton's dear steps come later", async ({ page }) => {
  await openFlat(page)
  await add(page, "Damped Newton")
  await page.getByRole("button", { name: "Time axis: steps" }).click()
  const calls = page.getByRole("status", { name: "Oracle calls" })
  // 300 steps of one gradient and one Hessian, which counts for four.
  await expect(calls).toHaveText(/ \/ 1,500$/)
  await expect(page.getByText("Hessian = 4")).toBeVisible()
  await scrub(page).fill("100")
  await expect(readout(page)).toContainText("Damped Newton at step 20")
  await page.getByRole("button", { name: /^Adam, loss/ }).click()
  await expect(readout(page)).toContainText("Adam at step 100")
  await scrub(page).fill("1500")
  await expect(readout(page)).toContainText("Adam at step 300")
  await page.getByRole("button", { name: "Time axis: oracle calls" }).click()
  expect(await steps(page)).toEqual([300, 300])
})

test("playback is as fast as one likes, and a loop begins again", async ({ page }) => {
  await openFlat(page)
  await page.getByRole("slider", { name: "Speed" }).fill("7")
  await expect(page.getByText("32×")).toBeVisible()
  await page.getByRole("button", { name: "Loop" }).click()
  await page.getByRole("button", { name: "Play", exact: true }).click()
  await reach(page, 300)
  await expect.poll(async () => (await steps(page))[0]).toBeLessThan(300)
  await page.getByRole("button", { name: "Loop" }).click()
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible()
  expect(await steps(page)).toEqual([300, 300])
})

test("the playhead jumps to where a run is first below a loss", async ({ page }) => {
  await openFlat(page)
  await scrub(page).fill("0")
  await page.getByRole("button", { name: "Jump to a loss" }).click()
  const field = page.getByRole("textbox", { name: "Jump to the first f below" })
  await field.fill("5")
  await field.press("Enter")
  const said = page.getByText(/ is first below 5\.00, at step \d+\./)
  await expect(said).toBeVisible()
  const [, name, at] = /^(.+) is first below .* step (\d+)\./.exec((await said.textContent())!)!
  expect(await steps(page)).toEqual([Number(at), 300])
  await expect(readout(page)).toContainText(`${name} at step ${at}`)
  await page.getByRole("button", { name: "Step back" }).click()
  const before = await readout(page).locator("span", { hasText: /^f/ }).textContent()
  expect(Number(before!.replace(/[^\d.e−]/g, ""))).toBeGreaterThanOrEqual(5)
  await page.getByRole("button", { name: "Jump to a loss" }).click()
  await field.fill("-1")
  await page.getByRole("button", { name: "Go" }).click()
  await expect(page.getByText("No run comes below −1.00 in this race.")).toBeVisible()
})

test("keys change speed, loop and what is counted", async ({ page }) => {
  await openFlat(page)
  await page.keyboard.press(".")
  await expect(page.getByText("2×")).toBeVisible()
  await page.keyboard.press(",")
  await page.keyboard.press(",")
  await expect(page.getByText("½×")).toBeVisible()
  await page.keyboard.press("l")
  await expect(page.getByRole("button", { name: "Loop" })).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("a")
  await expect(page.getByRole("status", { name: "Oracle calls" })).toBeVisible()
})
