import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"
import { dragFile } from "./drop.ts"

const rows = (page: Page) =>
  page
    .getByRole("list")
    .filter({ has: page.locator("[data-grip]") })
    .locator("[data-grip]")
const row = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^${name}, `) })
const names = async (page: Page) =>
  (await rows(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")!))).map(
    (label) => label.replace(/, .*/, ""),
  )
const menu = async (page: Page, run: string, item: string) => {
  await row(page, run).hover()
  await page.getByRole("button", { name: `${run} menu` }).click()
  await page.getByRole("menuitem", { name: item }).click()
}
const pick = async (page: Page, box: RegExp, option: string | RegExp) => {
  await page.getByRole("button", { name: box }).click()
  await page.getByRole("option", { name: option }).click()
}
const lossOf = async (page: Page, name: string) =>
  Number(
    (await row(page, name).getAttribute("aria-label"))!.replace(/^.*loss /, "").replace("−", "-"),
  )
/** The end of the race, once it has begun by itself. */
const toEnd = async (page: Page) => {
  await reach(page, 1)
  await page.getByRole("slider", { name: "Step", exact: true }).focus()
  await page.keyboard.press("End")
}
const rate = (page: Page, run: string) =>
  page.getByRole("textbox", { name: new RegExp(`^${run} .*rate, exact value`) })

test("runs are found by name, added, duplicated, moved, recoloured and removed", async ({
  page,
}) => {
  await open(page)
  await page.getByRole("button", { name: "Add" }).click()
  await page.getByRole("combobox", { name: "Search method" }).fill("nest")
  await page.keyboard.press("Enter")
  await expect(row(page, "Nesterov")).toHaveAttribute("aria-expanded", "true")
  await menu(page, "Adam", "Duplicate")
  expect(await names(page)).toEqual(["Momentum", "RMSProp", "Adam", "Adam 2", "Adan", "Nesterov"])
  await menu(page, "Nesterov", "Move up")
  expect(await names(page)).toEqual(["Momentum", "RMSProp", "Adam", "Adam 2", "Nesterov", "Adan"])
  await row(page, "Momentum").hover()
  await page.getByRole("button", { name: "Momentum menu" }).click()
  await page.getByRole("menuitemradio", { name: "Violet", exact: true }).click()
  await expect(row(page, "Momentum").locator("path").first()).toHaveAttribute("stroke", "var(--m7)")
  await menu(page, "Adam 2", "Remove")
  expect(await names(page)).toEqual(["Momentum", "RMSProp", "Adam", "Nesterov", "Adan"])
})

test("a run is dragged to another place, and a click still selects it", async ({ page }) => {
  await open(page)
  const from = (await row(page, "Momentum").boundingBox())!
  const to = (await row(page, "Adam").boundingBox())!
  await page.mouse.move(from.x + 80, from.y + 16)
  await page.mouse.down()
  await page.mouse.move(to.x + 80, to.y + 10, { steps: 6 })
  await page.mouse.move(to.x + 80, to.y + 20, { steps: 3 })
  await page.mouse.up()
  expect(await names(page)).toEqual(["RMSProp", "Adam", "Momentum", "Adan"])
  await expect(row(page, "Momentum")).toHaveAttribute("aria-expanded", "false")
  await row(page, "Momentum").click()
  await expect(row(page, "Momentum")).toHaveAttribute("aria-expanded", "true")
})

test("muted runs disappear from the stage and the charts, and solo leaves one", async ({
  page,
}) => {
  await open(page)
  const loss = page.getByRole("img", { name: /^Loss/ })
  await expect(loss).toContainText("RMSProp")
  await menu(page, "RMSProp", "Mute")
  await expect(row(page, "RMSProp")).toHaveAccessibleName("RMSProp, muted")
  await expect(loss).not.toContainText("RMSProp")
  await expect(page.getByRole("application")).not.toContainText("RMSProp")
  await menu(page, "Adam", "Solo")
  await expect(page.getByRole("button", { name: /, muted$/ })).toHaveCount(3)
  await menu(page, "Adam", "All runs")
  await expect(page.getByRole("button", { name: /, muted$/ })).toHaveCount(0)
  await expect(loss).toContainText("RMSProp")
})

test("sixteen runs are the most, each with a mark of its own", async ({ page }) => {
  await open(page)
  const runs = Array.from({ length: 15 }, () => ({ method: "adam" }))
  const scenario = { version: 1, objective: { surface: "beale" }, budget: 50, runs }
  await dragFile(page, "drop", JSON.stringify(scenario))
  await expect(rows(page)).toHaveCount(15)
  await menu(page, "Adam", "Duplicate")
  await expect(rows(page)).toHaveCount(16)
  await expect(page.getByRole("button", { name: "Add" })).toBeDisabled()
  const marks = await rows(page).evaluateAll((all) =>
    all.map((one) => one.querySelector("svg")!.innerHTML),
  )
  expect(new Set(marks).size).toBe(16)
})

test("a run has its own start, noise, schedule and objective, and gives them back", async ({
  page,
}) => {
  await open(page)
  await row(page, "Adam").click()
  await toEnd(page)
  const before = await lossOf(page, "Adam")
  await page.getByRole("button", { name: /^Own settings/ }).click()
  await pick(page, /^Adam start/, "Own point")
  const x = page.getByRole("textbox", { name: "Adam start x" })
  await x.fill("1.5")
  await x.press("Enter")
  await expect.poll(() => lossOf(page, "Adam")).not.toBe(before)
  await pick(page, /^Adam start/, /^Common/)
  await expect.poll(() => lossOf(page, "Adam")).toBe(before)
  await pick(page, /^Adam noise/, "Gaussian")
  await expect.poll(() => lossOf(page, "Adam")).not.toBe(before)
  await pick(page, /^Adam seed: /, "Own seed")
  await expect(page.getByRole("textbox", { name: "Adam seed" })).toHaveValue("2")
  await pick(page, /^Adam noise/, /^Common/)
  await expect.poll(() => lossOf(page, "Adam")).toBe(before)
  await pick(page, /^Adam schedule/, /^Cosine$/)
  await expect.poll(() => lossOf(page, "Adam")).not.toBe(before)
  await expect(row(page, "Adam").getByText("own")).toBeVisible()
  await pick(page, /^Adam objective/, /^Beale/)
  await expect(row(page, "Adam on Beale")).toBeVisible()
  await expect(page.getByRole("application")).toContainText("Adam on Beale")
})

test("a hyper-parameter is nudged, reset and typed; what cannot be used changes nothing", async ({
  page,
}) => {
  await open(page)
  await row(page, "Adam").click()
  await toEnd(page)
  const slider = page.getByRole("slider", { name: /^Adam .*rate$/ })
  await slider.focus()
  await page.keyboard.press("ArrowRight")
  await expect(rate(page, "Adam")).not.toHaveValue("0.2")
  await slider.dblclick()
  await expect(rate(page, "Adam")).toHaveValue("0.05")
  for (const text of ["0", "−1", "1e30"]) {
    await rate(page, "Adam").fill(text)
    await rate(page, "Adam").press("Enter")
    await expect(row(page, "Adam")).toHaveAccessibleName(/^Adam, (loss|diverged at \d)/)
    await expect(rate(page, "Adam")).toHaveAttribute("aria-invalid", "false")
  }
  for (const text of ["fast", "1e39", "1e999", "--2"]) {
    await rate(page, "Adam").fill(text)
    await rate(page, "Adam").press("Enter")
    await expect(page.getByRole("alert")).toContainText("Still 1e30.")
  }
  await page.keyboard.press("Escape")
  await expect(rate(page, "Adam")).toHaveValue("1e30")
  await expect(rows(page)).toHaveCount(4)
})

test("a run shows its rule with its source", async ({ page }) => {
  await open(page)
  await row(page, "Adam").click()
  await expect(page.locator("aside math").last()).toBeVisible()
  await expect(page.getByRole("link", { name: /Kingma & Ba/ })).toHaveAttribute(
    "href",
    "https://arxiv.org/abs/1412.6980",
  )
})

test("axe finds nothing serious in a run with its own settings, nor in its menu", async ({
  page,
}) => {
  await open(page)
  await row(page, "Adam").click()
  await page.getByRole("button", { name: /^Own settings/ }).click()
  await pick(page, /^Adam start/, "Own point")
  await menu(page, "Momentum", "Mute")
  const scan = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([])
  }
  await scan()
  await page.getByRole("button", { name: "Adam menu" }).click()
  await page.getByRole("menu").waitFor()
  await scan()
})
