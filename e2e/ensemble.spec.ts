import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"
import { countBuffers } from "./countBuffers.ts"

/** 1,000 noisy runs on the double well, with a constant rate and beside it with a cosine; 60 of 100 steps. */
const WELLS =
  "#v1.q8aVoVGrCiIysRFyvjfUMUB1Hja7sUWiIeF4NsRfWCBHR24iqPkB9GNBKihGgFGTmgv0FdBMOBOkCsgCV72QYAQmm1RgTgLFrRGwTEgH1rfFIE8AXQbN7GbASAcA"

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true })
const said = (page: Page, name: string) => card(page, name).getByText(/^1,000 runs after/)
const seek = (page: Page, step: number) =>
  page.getByRole("slider", { name: "Step", exact: true }).fill(String(step))
const hash = (page: Page) => page.evaluate(() => location.hash)

/** The share of the runs that has changed wells, in percent. */
const crossed = async (page: Page, name: string) =>
  Number(/(\d+) % in A/.exec((await said(page, name).textContent())!)![1])

test("ensembles go with the playhead, forwards and back, side by side", async ({ page }) => {
  await open(page, `?page=maps${WELLS}`)
  const [constant, cosine] = ["Gradient descent", "Gradient descent 2"] as const
  for (const name of [constant, cosine]) {
    await expect(said(page, name)).toContainText("after 60 steps")
    // The record goes on to the end behind the picture.
    await expect(
      card(page, name).getByRole("img", { name: /^1,000 runs after 100 steps/ }),
    ).toBeVisible()
  }
  await seek(page, 100)
  for (const name of [constant, cosine])
    await expect(said(page, name)).toContainText("after 100 steps")
  expect(await crossed(page, constant)).toBeGreaterThan(await crossed(page, cosine))
  await seek(page, 0)
  await expect(said(page, constant)).toContainText("after 0 steps")

  await page.getByRole("application", { name: "Density of the runs of Gradient descent 2" }).focus()
  await page.keyboard.press("ArrowUp")
  await expect(card(page, cosine).getByText(/^x .*, y .*: [\d,]+ runs in this cell$/)).toBeVisible()
  await expect(
    page.getByText("Toy landscapes do not rank optimizers for training networks."),
  ).toBeVisible()
})

test("what an ensemble is made of stands in the link, and its buffers go with it", async ({
  page,
}) => {
  await page.addInitScript(countBuffers)
  await open(page, `?page=maps${WELLS}`)
  const bytes = () =>
    page.evaluate(() => (Reflect.get(window, "gpuBuffers") as { bytes: number }).bytes)
  const beside = async (name: string) => {
    await page.getByRole("button", { name: /^Run beside it/ }).click()
    await page.getByRole("option", { name }).click()
  }
  await expect(said(page, "Gradient descent 2")).toBeVisible()
  await beside("no other run")
  await expect(said(page, "Gradient descent 2")).toHaveCount(0)
  await expect(said(page, "Gradient descent")).toContainText("after 60 steps")
  const before = await bytes()
  await beside("Gradient descent 2")
  await expect(said(page, "Gradient descent 2")).toContainText("after 60 steps")
  expect(await bytes()).toBeGreaterThan(before)
  await beside("no other run")
  await expect.poll(bytes).toBeLessThanOrEqual(before)

  const old = await hash(page)
  await page.getByRole("radio", { name: "All over" }).click()
  await expect(page.getByRole("textbox", { name: /^Spread of starts/ })).toHaveCount(0)
  await expect.poll(() => hash(page)).not.toBe(old)
  await page.waitForTimeout(600)
  await page.reload()
  await expect(page.getByRole("radio", { name: "All over" })).toBeChecked()
  await expect(page.getByRole("radio", { name: "1,000", exact: true })).toBeChecked()
})

for (const colorScheme of ["light", "dark"] as const)
  test(`ensembles keep the rules of axe in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page, `?page=maps${WELLS}`)
    await expect(said(page, "Gradient descent 2")).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })
