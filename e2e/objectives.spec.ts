import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

const formula = (page: Page) =>
  page.getByRole("textbox", { name: "Formula in x and y", exact: true })
const undo = (page: Page) => page.getByRole("button", { name: "Undo" })
const redo = (page: Page) => page.getByRole("button", { name: "Redo" })
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })

test("the catalogue shows a relief of every surface in the colours of the theme", async ({
  page,
}) => {
  // A software GPU links and draws one after the other.
  test.slow()
  await open(page)
  await page.getByRole("button", { name: /^Surface/ }).click()
  const options = page.getByRole("option")
  const pictures = options.locator("canvas")
  // The list is loaded when it is first opened.
  await expect(options.first()).toBeVisible()
  const count = await options.count()
  // What is not looked at is not drawn.
  for (let i = 0; i < count; i++) {
    await options.nth(i).scrollIntoViewIfNeeded()
    await expect(pictures.nth(i)).toHaveAttribute("data-drawn", "")
  }
  const looks = await pictures.evaluateAll((all) =>
    all.map((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const { data } = (canvas as HTMLCanvasElement)
        .getContext("2d")!
        .getImageData(0, 0, width, height)
      return data.reduce((sum, value, i) => (sum + value * (i % 97)) % 1e9, 0)
    }),
  )
  // All but one: (xy - 1)^2 has the same relief as half of it.
  expect(new Set(looks).size).toBe(count - 1)
  await expect(page.getByRole("group", { name: "valleys" }).getByRole("option")).not.toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).include("[role=listbox]").analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual(
    [],
  )
  await page.getByRole("option", { name: /^Himmelblau/ }).click()
  await expect(formula(page)).toHaveValue("(x^2+y-11)^2+(x+y^2-7)^2")
})

test("a typed formula is typeset as it is written, and its letters become sliders", async ({
  page,
}) => {
  await open(page)
  await formula(page).fill("(x - k)^2 + theta*y^2")
  await expect(page.getByRole("slider", { name: "Parameter k" })).toBeVisible()
  await expect(page.getByRole("slider", { name: "Parameter theta" })).toBeVisible()
  await expect(page.locator("aside math").first()).toContainText("θ")
  await page.getByRole("slider", { name: "Parameter k" }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(field(page, "Parameter k, exact value")).toHaveValue("1.2")
})

test("the box of a surface is changed and given back, and an impossible one is refused", async ({
  page,
}) => {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  const to = field(page, "x to")
  await to.fill("5")
  await to.press("Enter")
  await expect(page.getByRole("button", { name: "The surface’s own box" })).toBeVisible()
  await to.fill("-3")
  await expect(page.getByRole("alert")).toContainText("Must be above −2. Still 5.")
  await to.press("Escape")
  await page.getByRole("button", { name: "The surface’s own box" }).click()
  await expect(to).toHaveValue("2")
  await expect(formula(page)).toHaveValue("(a-x)^2+b*(y-x^2)^2")
})

test("every change is undone and redone by button and by key", async ({ page }) => {
  await open(page)
  await expect(undo(page)).toBeDisabled()
  await expect(undo(page)).toHaveAttribute("title", "Nothing to undo")
  await page.getByRole("button", { name: /^Surface/ }).click()
  await page.getByRole("option", { name: /^Beale/ }).click()
  await page.getByRole("button", { name: "Add" }).click()
  await page.getByRole("option", { name: /^Lion(?!-)/ }).click()
  await expect(page.getByRole("button", { name: /^Lion, / })).toBeVisible()
  await undo(page).click()
  await expect(page.getByRole("button", { name: /^Lion, / })).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect(page.getByRole("button", { name: "Surface: Rosenbrock" })).toBeVisible()
  await expect(undo(page)).toBeDisabled()
  await page.keyboard.press("Control+Shift+z")
  await expect(page.getByRole("button", { name: "Surface: Beale" })).toBeVisible()
  await page.keyboard.press("Control+y")
  await expect(page.getByRole("button", { name: /^Lion, / })).toBeVisible()
  await expect(redo(page)).toBeDisabled()
})

test("a slider that is dragged is one change, and so is a typed formula", async ({ page }) => {
  await open(page)
  // What is typed within a second is one change: the flat map is drawn faster.
  await page.keyboard.press("v")
  const slider = page.getByRole("slider", { name: "Parameter b" })
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 })
  await page.waitForTimeout(1200)
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  const b = field(page, "Parameter b, exact value")
  await expect(b).not.toHaveValue("100")
  await undo(page).click()
  await expect(b).toHaveValue("100")
  await expect(undo(page)).toBeDisabled()
  await formula(page).press("End")
  // Two inputs, as near to each other as they can be.
  for (const text of ["+x", "+y"]) await page.keyboard.insertText(text)
  await expect(formula(page)).toHaveValue("(a-x)^2+b*(y-x^2)^2+x+y")
  await undo(page).click()
  await expect(formula(page)).toHaveValue("(a-x)^2+b*(y-x^2)^2")
})

test("a number that is being typed is taken back first, then the change before it", async ({
  page,
}) => {
  await open(page)
  const b = field(page, "Parameter b, exact value")
  await b.fill("50")
  await b.press("Enter")
  await b.fill("70")
  await b.press("Control+z")
  await expect(b).toHaveValue("50")
  await b.press("Control+z")
  await expect(b).toHaveValue("100")
})

test("turning the landscape is no change", async ({ page }) => {
  await open(page)
  const box = (await page.getByRole("application").boundingBox())!
  await page.mouse.move(box.x + 60, box.y + box.height - 120)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + box.height - 140, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("#v1.")
  await expect(undo(page)).toBeDisabled()
})
