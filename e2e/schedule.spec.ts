import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, reach, step, test } from "./app.ts"

/** A scene in 2-D, which draws fast without a graphics card: momentum and Adam, 300 steps. */
const FLAT =
  "#v1.q8ZVr4EqYGNgdakAqoWNFCo1gZWjgZ4hvKIFVppAKlEBVEHrgmpRrBWhnilRdZahnpGxiakOsLiwMDcDVpKEXI0nzgyxRBquGAJnTQA"

const designer = (page: Page) => page.getByRole("region", { name: "Schedule designer" })
const handle = (page: Page, name: string | RegExp) =>
  designer(page).getByRole("slider", { name, exact: true })
const shape = (page: Page, name: string) => designer(page).getByRole("radio", { name, exact: true })
const plot = (page: Page) => designer(page).locator("[data-plot]")
const runs = (page: Page) =>
  page.getByRole("complementary", { name: "Scenario" }).getByRole("listitem")

/** Opens the designer with a shape. */
async function openWith(page: Page, name: string): Promise<void> {
  await open(page, `?page=schedule${FLAT}`)
  await shape(page, name).click()
  await expect(shape(page, name)).toBeChecked()
}

/** Drags from one place to another, in steps a hand would take. */
async function drag(page: Page, from: readonly number[], to: readonly number[]): Promise<void> {
  await page.mouse.move(from[0]!, from[1]!)
  await page.mouse.down()
  await page.mouse.move(to[0]!, to[1]!, { steps: 12 })
  await page.mouse.up()
}

/** Does something and waits until the address says so. */
async function linked(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => location.hash)
  await act()
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before)
}

async function middleOf(page: Page, name: string): Promise<readonly [number, number]> {
  const box = (await handle(page, name).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test("a lecturer drags the decay and types a number, and a reload keeps both", async ({ page }) => {
  await open(page, FLAT)
  await page.getByRole("link", { name: "Schedule" }).click()
  await expect(page).toHaveURL(/\?page=schedule#/)
  await linked(page, () => shape(page, "Warm-up, stable, decay").click())
  await expect(handle(page, "Decay starts")).toHaveAttribute("aria-valuetext", /^step 240, rate /)
  const [x, y] = await middleOf(page, "Decay starts")
  await linked(page, () => drag(page, [x, y], [x - 200, y + 2]))
  const dragged = Number(await handle(page, "Decay starts").getAttribute("aria-valuenow"))
  expect(dragged).toBeGreaterThan(60)
  expect(dragged).toBeLessThan(220)
  const field = designer(page).getByRole("textbox", { name: "Schedule decay steps" })
  await expect(field).toHaveValue(String(300 - dragged))
  await linked(page, async () => {
    await field.fill("120")
    await field.press("Enter")
  })
  await expect(handle(page, "Decay starts")).toHaveAttribute("aria-valuenow", "180")
  await page.reload()
  await expect(handle(page, "Decay starts")).toHaveAttribute("aria-valuenow", "180")
})

test("one drag along both axes is one entry of undo", async ({ page }) => {
  await openWith(page, "Warm-up, stable, decay")
  const [x, y] = await middleOf(page, "Decay starts")
  await drag(page, [x, y], [x - 150, y + 80])
  await expect(handle(page, "Decay starts")).not.toHaveAttribute("aria-valuenow", "240")
  await page.keyboard.press("Control+z")
  await expect(handle(page, "Decay starts")).toHaveAttribute("aria-valuenow", "240")
  await expect(shape(page, "Warm-up, stable, decay")).toBeChecked()
  await page.keyboard.press("Control+z")
  await expect(shape(page, "Constant")).toBeChecked()
})

test("a free curve is drawn across the plot, and survives a reload", async ({ page }) => {
  await open(page, `?page=schedule${FLAT}`)
  await linked(page, () => shape(page, "Free curve").click())
  const box = (await plot(page).boundingBox())!
  const at = (s: number, r: number) => [
    box.x + 60 + s * (box.width - 110),
    box.y + 40 + (1 - r) * (box.height - 90),
  ]
  await linked(page, async () => {
    await page.mouse.move(at(0.05, 0.2)[0]!, at(0.05, 0.2)[1]!)
    await page.mouse.down()
    for (let i = 0; i <= 40; i++) {
      const s = 0.05 + 0.9 * (i / 40)
      const [px, py] = at(s, 0.5 + 0.4 * Math.sin(9 * s))
      await page.mouse.move(px!, py!)
    }
    await page.mouse.up()
  })
  await expect.poll(() => handle(page, /^Point /).count()).toBeGreaterThan(7)
  const count = await handle(page, /^Point /).count()
  expect(count).toBeLessThanOrEqual(64)
  await expect(designer(page).getByText(`Point 1 of ${count}`)).toBeVisible()
  await page.reload()
  await expect(handle(page, /^Point /)).toHaveCount(count)
})

test("keys alone choose a shape, move a handle, and draw", async ({ page }) => {
  await open(page, FLAT)
  await page.getByRole("application").press("s")
  await shape(page, "Constant").focus()
  // A key is down for a while: Radix chooses what the focus reaches meanwhile.
  await page.keyboard.press("ArrowRight", { delay: 100 })
  await expect(shape(page, "Linear decay")).toBeChecked()
  await handle(page, "Ends").focus()
  await page.keyboard.press("ArrowLeft")
  await expect(handle(page, "Ends")).toHaveAttribute("aria-valuenow", "299")
  await page.keyboard.press("Shift+ArrowLeft")
  await expect(handle(page, "Ends")).toHaveAttribute("aria-valuenow", "289")
  await shape(page, "Free curve").focus()
  await page.keyboard.press("Space")
  const points = handle(page, /^Point /)
  await expect(points.first()).toBeVisible()
  const before = await points.count()
  await handle(page, "Point 2").focus()
  await page.keyboard.press("Insert")
  await expect(points).toHaveCount(before + 1)
  await expect(handle(page, "Point 3")).toBeFocused()
  const rate = await handle(page, "Point 3").getAttribute("aria-valuetext")
  await page.keyboard.press("ArrowDown")
  await expect(handle(page, "Point 3")).not.toHaveAttribute("aria-valuetext", rate!)
  await page.keyboard.press("Delete")
  await expect(points).toHaveCount(before)
  await page.keyboard.press("s")
  await expect(designer(page)).toHaveCount(0)
})

test("shapes are compared, one is given to one run, and all follow one again", async ({ page }) => {
  await open(page, `?page=schedule${FLAT}`)
  const before = await runs(page).count()
  await designer(page).getByRole("button", { name: "Compare shapes" }).click()
  await expect(runs(page)).toHaveCount(before + 4)
  await designer(page)
    .getByRole("button", { name: /^Apply to/ })
    .click()
  await page.getByRole("option", { name: /^Adam/ }).first().click()
  await shape(page, "Cosine").click()
  await expect(runs(page).filter({ hasText: "own" })).toHaveCount(5)
  await designer(page).getByRole("button", { name: "One schedule for all" }).click()
  await expect(runs(page).filter({ hasText: "own" })).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(runs(page).filter({ hasText: "own" })).toHaveCount(5)
})

test("momentum follows a schedule of its own", async ({ page }) => {
  await open(page, `?page=schedule${FLAT}`)
  await designer(page).getByRole("button", { name: /^Of/ }).click()
  await page.getByRole("option", { name: /^Momentum/ }).click()
  await linked(page, () => shape(page, "Linear decay").click())
  await expect(handle(page, "Peak")).toHaveAttribute("aria-valuetext", "step 0, value 0.9")
  await page.reload()
  await designer(page).getByRole("button", { name: /^Of/ }).click()
  await expect(page.getByRole("option", { name: /Follows a schedule/ })).toHaveCount(1)
})

test("the curve is exported as code and as a table", async ({ page }) => {
  await openWith(page, "Cosine")
  await designer(page).getByRole("button", { name: "Export" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog.getByText("CosineAnnealingLR")).toBeVisible()
  await dialog.getByRole("radio", { name: "CSV" }).click()
  const download = page.waitForEvent("download")
  await dialog.getByRole("button", { name: /^Download/ }).click()
  expect((await download).suggestedFilename()).toBe("schedule.csv")
  await expect(dialog.getByText("t,rate")).toBeVisible()
})

test("milestones are typed in the rail, and a mistake leaves the last good ones", async ({
  page,
}) => {
  await openWith(page, "Milestones")
  const field = page
    .getByRole("complementary", { name: "Scenario" })
    .getByRole("textbox", { name: "Schedule milestones" })
  await field.fill("40, 80, 90")
  await expect(handle(page, "Drop 3")).toHaveAttribute("aria-valuenow", "90")
  await field.fill("40, 30")
  await expect(page.getByRole("alert").filter({ hasText: "30 must be after 40." })).toBeVisible()
  await expect(handle(page, "Drop 3")).toHaveAttribute("aria-valuenow", "90")
})

test("the transport goes on under the curve", async ({ page }) => {
  await open(page, `?page=schedule${FLAT}`)
  await reach(page, 1)
  await page.keyboard.press("End")
  await expect(step(page)).toHaveText(/^300 \/ 300/)
  await page.getByRole("button", { name: "Step back" }).click()
  await expect(step(page)).toHaveText(/^299 \/ 300/)
})

for (const theme of ["light", "dark"])
  test(`axe finds nothing serious in the ${theme} designer`, async ({ page }) => {
    await open(page, `?page=schedule&theme=${theme}${FLAT}`)
    for (const name of ["Warm-up, stable, decay", "Free curve"]) {
      await shape(page, name).click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact = "" }) => /serious|critical/.test(impact ?? ""))
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([])
    }
  })
