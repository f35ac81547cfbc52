import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, step, test } from "./app.ts"

/** A scene in 2-D, which draws fast without a graphics card. */
const FLAT =
  "#v1.q8ZVr4EqYGNgdakAqoWNFCo1gZWjgZ4hvKIFVppAKlEBVEHrgmpRrBWhnilRdZahnpGxiakOsLiwMDcDVpKEXI0nzgyxRBquGAJnTQA"

const gallery = (page: Page) => page.getByRole("main", { name: /^(Methods|How to choose)$/ })
const methods = (page: Page) => gallery(page).getByRole("listitem")
const count = (page: Page) => gallery(page).getByRole("status")
const runs = (page: Page) =>
  page.getByRole("complementary", { name: "Scenario" }).getByRole("listitem")

/** Opens a page over the landscape by its address. */
async function openPage(page: Page, query: string): Promise<void> {
  await page.goto(`/${query}`)
  await expect(gallery(page)).toBeVisible()
}

test("methods are searched, filtered, opened and added to the race", async ({ page }) => {
  await open(page, FLAT)
  await page.getByRole("link", { name: "Methods" }).click()
  await expect(count(page)).toHaveText(/^\d+ methods$/)
  const all = await methods(page).count()
  await page.getByRole("searchbox", { name: "Search methods" }).fill("hessian")
  await expect.poll(() => methods(page).count()).toBeLessThan(all)
  await page.getByRole("checkbox", { name: /^Products with the Hessian/ }).check()
  await expect(count(page)).toHaveText(new RegExp(`^\\d of ${all} methods$`))
  await expect(page).toHaveURL(/search=hessian.*asks=products/)
  await gallery(page).getByRole("link", { name: "AdaHessian" }).click()
  await expect(page.getByRole("heading", { name: "AdaHessian" })).toBeVisible()
  await expect(gallery(page).locator("math").first()).toBeVisible()
  await expect(page.getByText("1 gradient and 1 product with the Hessian")).toBeVisible()
  await page.getByRole("button", { name: "Add to the race" }).click()
  await expect(gallery(page)).toHaveCount(0)
  await expect(page.getByRole("button", { name: /^AdaHessian, / })).toHaveAttribute(
    "aria-expanded",
    "true",
  )
  await expect(page).not.toHaveURL(/page=/)
})

test("a method is raced alone, and undo brings the race back", async ({ page }) => {
  await open(page, FLAT)
  const before = await runs(page).count()
  await page.keyboard.press("m")
  await gallery(page).getByRole("link", { name: "BFGS", exact: true }).click()
  await page.getByRole("button", { name: "Race it alone" }).click()
  await expect(runs(page)).toHaveCount(1)
  await expect(page.getByRole("textbox", { name: "Scenario title" })).toHaveValue("BFGS")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(runs(page)).toHaveCount(before)
})

test("pages are entries of the history, and the landscape stays what it was", async ({ page }) => {
  await open(page, FLAT)
  await page.getByRole("application").press("End")
  await page.keyboard.press("ArrowLeft")
  const stopped = await step(page).textContent()
  await page.getByRole("link", { name: "Methods" }).click()
  await gallery(page).getByRole("link", { name: "Adam", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Adam" })).toBeVisible()
  await page.goBack()
  await expect(count(page)).toBeVisible()
  await page.goBack()
  await expect(gallery(page)).toHaveCount(0)
  await expect(step(page)).toHaveText(stopped!)
  await page.goForward()
  await expect(count(page)).toBeVisible()
  await page.getByRole("button", { name: "Back to the landscape" }).click()
  await expect(gallery(page)).toHaveCount(0)
  await expect(step(page)).toHaveText(stopped!)
})

test("a method and a filtered list have addresses that survive a reload", async ({ page }) => {
  await openPage(page, `?page=methods&method=lion${FLAT}`)
  await expect(page.getByRole("heading", { name: "Lion", exact: true })).toBeVisible()
  await expect(page).toHaveTitle("Lion · Ravine")
  await page.reload()
  await expect(page.getByRole("heading", { name: "Lion", exact: true })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(gallery(page)).toHaveCount(0)
  await expect(page).toHaveTitle("My surface · Ravine")
  await expect(runs(page)).toHaveCount(2)
  await openPage(page, "?page=methods&family=sign&sort=year")
  await expect(page.getByRole("checkbox", { name: /^Sign/ })).toBeChecked()
  await expect(page.getByRole("radio", { name: "Year" })).toBeChecked()
  await gallery(page).getByRole("button", { name: "Clear filters" }).click()
  await expect(count(page)).toHaveText(/^\d+ methods$/)
})

test("keys alone find a method, open it and leave", async ({ page }) => {
  await open(page, FLAT)
  const landscape = page.getByRole("application")
  await landscape.press("m")
  await expect(gallery(page)).toBeFocused()
  await page.getByRole("searchbox", { name: "Search methods" }).focus()
  await page.keyboard.type("momentum")
  await expect(count(page)).toHaveText(/of/)
  const links = methods(page).getByRole("link")
  await links.first().focus()
  await page.keyboard.press("ArrowDown")
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press("ArrowUp")
  const name = await links.first().textContent()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: name!, exact: true })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(gallery(page)).toHaveCount(0)
  await expect(landscape).toBeFocused()
})

test("what is pictured is computed when it comes into sight", async ({ page }) => {
  test.slow()
  await openPage(page, "?page=methods&sort=name")
  const trails = gallery(page).locator("[data-trail]")
  await expect(trails.first()).toBeAttached({ timeout: 60_000 })
  const [first, last] = [methods(page).first(), methods(page).last()]
  await expect(last.locator("[data-trail]")).toHaveCount(0)
  await expect(first.locator("path").last()).toHaveAttribute("d", /^M140 100L/)
})

test("the run's rule leads to its method, and the guide to a scene", async ({ page }) => {
  await open(page, FLAT)
  await runs(page).first().getByRole("button").first().click()
  await page.getByRole("link", { name: /^More about / }).click()
  await expect(page.getByRole("button", { name: "Add to the race" })).toBeVisible()
  await gallery(page).getByRole("link", { name: "How to choose" }).click()
  await expect(page.getByText("Toy landscapes do not rank optimizers")).toBeVisible()
  await page.getByRole("button", { name: /^A cliff/ }).click()
  await expect(runs(page)).toHaveCount(2)
  await expect(page.getByRole("button", { name: "Surface: Cliff" })).toBeVisible()
})

test("the table of all methods is sorted by its columns", async ({ page }) => {
  await openPage(page, "?page=choose")
  const table = page.getByRole("region", { name: "Comparison of all methods" })
  await table.getByRole("button", { name: "Year" }).click()
  await expect(table.getByRole("columnheader", { name: "Year" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  )
  await expect(table.getByRole("row").nth(1)).toContainText("1847")
  await table.getByRole("button", { name: "Year" }).click()
  await expect(table.getByRole("row").last()).toContainText("1847")
})

for (const theme of ["light", "dark", "light-contrast", "dark-contrast"])
  test(`axe finds nothing serious in the ${theme} gallery`, async ({ page }) => {
    for (const query of ["page=methods&family=sign", "page=methods&method=adam", "page=choose"]) {
      await openPage(page, `?theme=${theme}&${query}`)
      await expect(gallery(page).getByRole("heading").first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact = "" }) => /serious|critical/.test(impact ?? ""))
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([])
    }
  })

test("on a phone the pages fit, and are reached from the menu", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, FLAT)
  await page.getByRole("button", { name: "Scenario menu" }).click()
  await page.getByRole("menuitem", { name: "Methods" }).click()
  for (const query of ["page=methods", "page=methods&method=bfgs", "page=choose"]) {
    await openPage(page, `?${query}`)
    const wide = await gallery(page).evaluate((main) => [
      main.scrollWidth - main.clientWidth,
      document.documentElement.scrollWidth - innerWidth,
    ])
    expect(Math.max(...wide)).toBeLessThanOrEqual(0)
  }
})
