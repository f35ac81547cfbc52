import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"

test.use({ viewport: { width: 1440, height: 720 } })

const captions = (page: Page) => page.locator("figcaption")
const chart = (page: Page, id: string) => page.locator(`figure[data-panel=${id}]`)

/** Opens the first scene in 2-D, paused. */
async function openFlat(page: Page): Promise<void> {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await reach(page, 1)
  await page.getByRole("button", { name: "Pause" }).click()
}

async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole("button", { name: "Choose charts" }).click()
  for (const name of names) await page.getByRole("checkbox", { name }).click()
  await page.keyboard.press("Escape")
}

test("charts without a place share the last one, and a pinned one keeps its own", async ({
  page,
}) => {
  await openFlat(page)
  await expect(captions(page)).toHaveText([/^Loss/, /^Gradient norm/, /^Step length/])
  await page.getByRole("radio", { name: "Learning rate" }).click()
  await expect(captions(page).last()).toHaveText(/^Learning rate/)
  await chart(page, "rate").hover()
  await page.getByRole("button", { name: "Pin learning rate" }).click()
  await expect(captions(page)).toHaveText([/^Learning rate/, /^Loss/, /^(Gradient|Step)/])
  await page.getByRole("radio", { name: "Gradient norm" }).click()
  await expect(captions(page)).toHaveText([/^Learning rate/, /^Loss/, /^Gradient norm/])
})

test("one to six charts are chosen, given room, and restored by the link", async ({
  page,
  browser,
}) => {
  await openFlat(page)
  await choose(page, "Distance to the nearest minimum", "Oracle calls")
  await page.getByRole("button", { name: "Choose charts" }).click()
  await expect(page.getByRole("checkbox", { name: "Value" })).toBeDisabled()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Show another chart here" }).click()
  await page.getByRole("option", { name: "Learning rate" }).click()
  await expect(captions(page).last()).toHaveText(/^Learning rate/)
  const handle = page.getByRole("separator", { name: "Height of the charts" })
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y - 160)
  await page.mouse.up()
  await expect(captions(page)).toHaveCount(6)
  await expect(chart(page, "distance").getByRole("img")).toHaveAccessibleName(
    /Distance .* lowest at/,
  )
  await expect(chart(page, "calls").getByRole("img")).toHaveAccessibleName(/Oracle calls by step/)
  await page.waitForTimeout(500)
  const other = await browser.newPage({ viewport: { width: 1440, height: 720 } })
  await other.goto(page.url())
  await other.getByRole("button", { name: "Choose charts" }).click()
  await expect(other.getByRole("checkbox", { checked: true })).toHaveCount(6)
  await other.close()
  await handle.dblclick()
  await expect(captions(page)).toHaveCount(3)
  await handle.press("Shift+ArrowUp")
  await handle.press("Shift+ArrowUp")
  await expect(captions(page)).toHaveCount(6)
})

test("pointing at a chart shows the values of all runs there", async ({ page }) => {
  await openFlat(page)
  const plot = chart(page, "loss").getByRole("img")
  const box = (await plot.boundingBox())!
  const ink = () =>
    chart(page, "gradient")
      .locator("canvas")
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const before = await ink()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const values = plot.locator("div").first()
  await expect(values).toContainText(/Step \d+/)
  for (const name of ["Momentum", "RMSProp", "Adam", "Adan"])
    await expect(values).toContainText(name)
  // The other charts mark the same step.
  await expect.poll(ink).not.toBe(before)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const [, at] = /Step (\d+)/.exec((await values.textContent())!)!
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(`${at} / 300`)
  await page.mouse.move(box.x, box.y - 200)
  await expect(values).toHaveCount(0)
})

test("noisy runs are smoothed over their raw curves, as far as one likes", async ({ page }) => {
  await openFlat(page)
  await page.getByRole("button", { name: "Choose charts" }).click()
  await expect(page.getByRole("slider", { name: /^Smoothing/ })).toHaveCount(0)
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: /^Noise: / }).click()
  await page.getByRole("option", { name: /Gaussian/ }).click()
  await expect(chart(page, "loss")).toContainText("smoothed")
  await page.getByRole("button", { name: "Choose charts" }).click()
  const smoothing = page.getByRole("slider", { name: /^Smoothing/ })
  await expect(smoothing).toHaveAttribute("aria-valuetext", "12 steps")
  await smoothing.fill("0")
  await expect(chart(page, "loss")).not.toContainText("smoothed")
  await page.getByRole("button", { name: "Auto" }).click()
  await expect(chart(page, "loss")).toContainText("smoothed")
})

test("a chart that cannot be measured says why", async ({ page }) => {
  await openFlat(page)
  await page.getByRole("textbox", { name: "Formula in x and y" }).fill("x^4 + y^2 + x")
  await page.keyboard.press("Enter")
  await choose(page, "Distance to the nearest minimum")
  await expect(page.getByText("No minimum of this surface is known")).toBeVisible()
})
