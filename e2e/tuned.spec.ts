import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

/** Gradient descent, momentum and Newton on a bowl with curvatures 1 and 50, 100 steps: 256 configurations, one start. */
const SHORT =
  "#v1.q8aVoYF1RGZBMShL4ajegAleR6mkKDGvGFQZgjVnZKaBM6kOMMvEAgMPnm2N9Ux1DIFiKC7G5hys8WpgSHSMoStFTe7IMZWbCGqZAL1fkAqKrJJSUFkA9BCYBoon5-elZaaXAgsLYGwCVRqZmkH9A2qigXI0AA"
/** The same with 4,096 configurations from 16 starts with 20,000 calls each. */
const LONG =
  "#v1.q8aVoYF1RGZBMShL4ajegAleR6mkKDGvGFQZgjVnZKaBM6kOMMvEAgMPnm2N9Ux1DIFiKC7G5hys8WpgSHSMoStFTe7IMZWbCGqZAL1fkAqKrJJSUFkA9BCYBoon5-elZaaXAgsLYGwCVZoYWJrBihcrI2B4g7M-0HugFpsZKIcDAA"

test.use({ permissions: ["clipboard-read", "clipboard-write"] })

const start = (page: Page) => page.getByRole("button", { name: "Start search" })
const table = (page: Page) => page.getByRole("region", { name: "Runs at their best" })
const names = (page: Page) => table(page).getByRole("row").getByRole("rowheader").allInnerTexts()

async function search(page: Page): Promise<void> {
  await start(page).click()
  await expect(table(page).getByRole("row")).toHaveCount(4)
  await expect(start(page)).toBeVisible()
}

test("runs are tuned, sorted, copied, and take their best values in one change", async ({
  page,
}) => {
  await open(page, `?page=maps${SHORT}`)
  await search(page)
  await expect(page.getByText(/^Lowest gap: /)).toBeVisible()
  await expect(
    page.getByText("Toy landscapes do not rank optimizers for training networks."),
  ).toBeVisible()

  // By the gap, the best first; then the other way round, and by name.
  await expect(table(page).getByRole("columnheader", { name: "Best final gap" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  )
  const byGap = await names(page)
  expect(byGap.at(-1)).toBe("Gradient descent")
  await table(page).getByRole("button", { name: "Best final gap" }).click()
  expect((await names(page))[0]).toBe("Gradient descent")
  await table(page).getByRole("button", { name: "Run", exact: true }).click()
  expect(await names(page)).toEqual(["Gradient descent", "Momentum", "Damped Newton"])

  await page.getByRole("button", { name: "Copy CSV" }).click()
  const csv = await page.evaluate(() => navigator.clipboard.readText())
  expect(csv.trimEnd().split("\n")).toHaveLength(4)
  const rate = Number(/^Gradient descent,.*,lr=([^,]*),/m.exec(csv)![1])
  // 2 / (L + mu), to a cell of the grid.
  expect(rate).toBeGreaterThan(0.037)
  expect(rate).toBeLessThan(0.0405)
  await page.getByRole("button", { name: "Copy Markdown" }).click()
  const markdown = await page.evaluate(() => navigator.clipboard.readText())
  expect(markdown).toContain("| Run | Best final gap | At |")
  expect(markdown).toContain("Toy landscapes do not rank")

  await page.getByRole("button", { name: "Use these values for Gradient descent" }).click()
  await page.getByRole("button", { name: /^Gradient descent, loss/ }).click()
  const field = page.getByRole("textbox", { name: "Gradient descent rate, exact value" })
  await expect(field).toHaveValue(String(rate))
  await page.getByRole("button", { name: "Use the best values of all runs" }).click()
  await expect(table(page).getByRole("button", { name: "In use" })).toHaveCount(3)
  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  const serious = violations.filter(({ impact }) => /serious|critical/.test(impact ?? ""))
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  // What was found stays, and two changes are two entries of undo.
  await expect(page.getByText("Found before the scenario")).toBeHidden()
  await page.keyboard.press("Control+z")
  await page.keyboard.press("Control+z")
  await expect(field).toHaveValue("0.001")
})

test("a long search shows how far it is, and ends at once", async ({ page }) => {
  await open(page, `?page=maps${LONG}`)
  await start(page).click()
  const bar = page.getByRole("progressbar", { name: "Searching hyper-parameters" })
  await expect(bar).toBeVisible()
  await expect(page.getByText("Searching Gradient descent")).toBeVisible()
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(bar).toBeHidden()
  await expect(page.getByText(/^Ended after 0 of 3 runs/)).toBeVisible()
  await expect(start(page)).toBeFocused()

  // The settings are in the link, and a shorter search goes through.
  await page
    .getByRole("group", { name: "Configurations" })
    .getByRole("radio", { name: "256" })
    .click()
  await page
    .getByRole("group", { name: "Starts" })
    .getByRole("radio", { name: "1", exact: true })
    .click()
  const budget = page.getByRole("textbox", { name: "Oracle calls of each trial" })
  await budget.fill("5")
  await expect(page.getByRole("alert")).toContainText("Whole calls from 10")
  await budget.fill("50")
  await budget.press("Enter")
  await search(page)
  await page.reload()
  await expect(budget).toHaveValue("50")
})
