import AxeBuilder from "@axe-core/playwright"
import { expect, open, test } from "./app.ts"

const pages = [
  { name: "light", query: "", scheme: "light" },
  { name: "dark", query: "", scheme: "dark" },
  { name: "embedded", query: "?embed=1", scheme: "light" },
] as const

for (const { name, query, scheme } of pages) {
  test(`axe finds nothing serious in the ${name} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await open(page, query)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([])
  })
}

test("the keyboard plays, steps, selects and changes the dimension", async ({ page }) => {
  await open(page)
  await page.locator("body").click({ position: { x: 600, y: 20 } })
  await page.keyboard.press("End")
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^300/)
  await page.keyboard.press("Home")
  await page.keyboard.press("Shift+ArrowRight")
  await expect(page.getByRole("status", { name: "Step" })).toHaveText(/^10 /)
  await page.keyboard.press("v")
  await expect(page.getByRole("radio", { name: "2D" })).toBeChecked()
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog", { name: /keyboard/i })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
})

test("with reduced motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(page)
  await page.waitForTimeout(1500)
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible()
})
