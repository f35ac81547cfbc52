import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

const field = (page: Page, label: string) =>
  page.getByRole("textbox", { name: `Momentum ${label}, exact value`, exact: true })

test("a step-size rule shows the numbers that it uses, and knows the lowest value", async ({
  page,
}) => {
  await open(page)
  await page.getByRole("button", { name: /^Surface/ }).click()
  await page.getByRole("option", { name: /^Styblinski/ }).click()
  await page.getByRole("button", { name: /^Momentum, / }).click()
  await expect(field(page, "rate")).toBeVisible()
  await expect(field(page, "lowest value")).toHaveCount(0)

  await page.getByRole("button", { name: /^Momentum step size/ }).click()
  await page.getByRole("option", { name: "polyak" }).click()
  await expect(field(page, "rate")).toHaveCount(0)
  await expect(field(page, "share")).toHaveValue("1")
  await expect(field(page, "lowest value")).toHaveValue(/^[-−]78\.33/)
})
