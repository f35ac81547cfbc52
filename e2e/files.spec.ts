import { readFile } from "node:fs/promises"
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"
import { dragFile } from "./drop.ts"

const scenario = {
  version: 1,
  title: "From a file",
  objective: {
    surface: "beale",
    domain: [
      [-3, 3],
      [-3, 3],
    ],
  },
  budget: 120,
  runs: [
    { method: "adam", hyper: { lr: 0.1 } },
    { method: "gd", muted: true },
    { method: "adam", objective: { surface: "himmelblau" }, seed: 7, start: [1, 1] },
  ],
}
const title = (page: Page) => page.getByRole("textbox", { name: "Scenario title" })
const item = async (page: Page, name: string) => {
  await page.getByRole("button", { name: "Scenario menu" }).click()
  await page.getByRole("menuitem", { name }).click()
}
/** Opens a text as a person does: by the menu and the system's dialog. */
const openText = async (page: Page, text: string, name = "scene.json") => {
  const chooser = page.waitForEvent("filechooser")
  await item(page, "Open scenario…")
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
}
test("a scenario is saved under its title and opened again", async ({ page }) => {
  await open(page)
  await openText(page, JSON.stringify(scenario))
  await expect(title(page)).toHaveValue("From a file")
  await expect(page.getByRole("button", { name: /, muted$/ })).toBeVisible()
  await expect(page.getByRole("button", { name: /^Adam on Himmelblau, / })).toBeVisible()
  const download = page.waitForEvent("download")
  await item(page, "Save scenario")
  const saved = await download
  expect(saved.suggestedFilename()).toBe("from-a-file.json")
  const text = await readFile(await saved.path(), "utf8")
  expect(JSON.parse(text)).toMatchObject(scenario)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(title(page)).toHaveValue("Rosenbrock")
  await openText(page, text)
  await expect(title(page)).toHaveValue("From a file")
})

test("a file that is dragged over the page is announced and opened", async ({ page }) => {
  await open(page)
  await dragFile(page, "dragenter", "", "scene.json")
  await expect(page.getByText("Drop to open the scenario")).toBeVisible()
  await dragFile(page, "drop", JSON.stringify(scenario), "scene.json")
  await expect(page.getByText("Drop to open the scenario")).toHaveCount(0)
  await expect(title(page)).toHaveValue("From a file")
})

const BAD = [
  ["no JSON", "not a scenario", "It is not JSON."],
  ["a list", "[1, 2]", "expected a scenario"],
  [
    "an unknown method",
    JSON.stringify({ ...scenario, runs: [{ method: "adm" }] }),
    'unknown method "adm"; did you mean "adam"?',
  ],
  [
    "a wrong formula",
    JSON.stringify({ ...scenario, objective: { formula: "x^^2" } }),
    "objective.formula, column",
  ],
  [
    "a number that is too large",
    JSON.stringify({ ...scenario, runs: [{ method: "gd", hyper: { lr: 1e39 } }] }),
    "runs[0].hyper.lr",
  ],
  ["a newer format", JSON.stringify({ ...scenario, version: 9 }), "made by a newer Ravine"],
] as const

for (const [what, text, message] of BAD)
  test(`a file with ${what} says so and changes nothing`, async ({ page }) => {
    await open(page)
    await dragFile(page, "drop", text, "bad.json")
    await expect(page.getByRole("alert")).toContainText("bad.json was not opened.")
    await expect(page.getByRole("alert")).toContainText(message)
    await expect(title(page)).toHaveValue("Rosenbrock")
    await expect(page.getByRole("button", { name: /, loss / })).toHaveCount(4)
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled()
  })

test("a start that is far away and rates that are absurd leave the page whole", async ({
  page,
}) => {
  await open(page)
  const absurd = {
    ...scenario,
    start: [1e30, -1e30],
    runs: [0, -1, 1e30, 1e-30].map((lr) => ({ method: "adam", hyper: { lr } })),
  }
  await openText(page, JSON.stringify(absurd))
  await expect(page.getByRole("button", { name: /^Adam( \d)?, (loss|diverged)/ })).toHaveCount(4)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("button", { name: /, loss / })).toHaveCount(4)
})

test("axe finds nothing serious in the menu, the hint and the message", async ({ page }) => {
  await open(page)
  const scan = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([])
  }
  await dragFile(page, "drop", "no", "bad.json")
  await expect(page.getByRole("alert")).toBeVisible()
  await page.getByRole("button", { name: "Scenario menu" }).click()
  await scan()
  await page.keyboard.press("Escape")
  await dragFile(page, "dragenter", "", "scene.json")
  await expect(page.getByText("Drop to open the scenario")).toBeVisible()
  await scan()
})
