import { readFileSync } from "node:fs"
import AxeBuilder from "@axe-core/playwright"
import { expect as expectOf, type Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"
import { countBuffers } from "./countBuffers.ts"

/** The whole map, with 20 steps. */
const WHOLE = "#v1.q8ZZdhVkABswyHnPSMdQD1iBIVkKNxApBHITQTU-0NiCVFAgpAFzfwmwbteBs0C2QJoFRsCwq60FAA"
/** The same with rates so large that all runs diverge within a few steps. */
const LARGE =
  "#v1.q8ZZdhVkABswyHnPSMdQD1iBIVkKNxApBHITQTU-0NiCVFAgpAFzfwmwbteBs0C2QJoFRkADyoE5PR-oMTraABQ20SZ6ZjqmembAGg0IAA"
/** Rates from 1 to 1.0001, and from 20.0855 to 20.0875. */
const DEEP =
  "#v1.q8ZZdhVkABswyHnPSMdQD1iBIVkKNxApBHITQTU-0NiCVFAgpAFzfwmwbteBs0C2QJoFRkADyoE5PR-oMTraQAcYmAYGwACKBlZpEGYsKOcAAA"

// A software GPU trains a few thousand networks a second: the map is small.
test.use({ viewport: { width: 800, height: 640 } })
test.setTimeout(180_000)
const patient = expectOf.configure({ timeout: 90_000 })

const card = (page: Page) => page.getByRole("region", { name: "Trainability", exact: true })
const plot = (page: Page) =>
  page.getByRole("application", { name: "Trainability of a small network" })
const depth = (page: Page) => card(page).getByText(/^Zoom /)
const hash = (page: Page) => page.evaluate(() => location.hash)

/** Waits until the link has followed all changes. */
async function settle(page: Page): Promise<void> {
  let last = ""
  const isSame = async () => {
    const now = await hash(page)
    const same = now === last
    last = now
    return same
  }
  await expect.poll(isSame, { intervals: [1000] }).toBe(true)
}

test("keys, wheel, box and buttons zoom, back goes back, and the cursor reads a run out", async ({
  page,
}) => {
  await open(page, `?page=maps${WHOLE}`)
  await expect(depth(page)).toHaveText(/^Zoom 1× of at most [\d,]+×/)
  await plot(page).focus()
  await page.keyboard.press("+")
  await expect(depth(page)).toHaveText(/^Zoom 2×/)
  await page.keyboard.press("ArrowDown")
  await expect(card(page).getByText(/^η₁ [\d.]+, η₂ [\d.]+: (con|di)verges/)).toBeVisible()
  await plot(page).hover()
  await page.mouse.wheel(0, -300)
  await expect(depth(page)).toHaveText(/^Zoom 4×/)
  await page.getByRole("button", { name: "Back to the view before" }).click()
  await expect(depth(page)).toHaveText(/^Zoom 2×/)
  const { x, y, width, height } = (await plot(page).boundingBox())!
  await page.mouse.move(x + width / 4, y + height / 4)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(depth(page)).toHaveText(/^Zoom 8×/)
  await page.getByRole("button", { name: "Zoom out" }).click()
  await expect(depth(page)).toHaveText(/^Zoom 4×/)
  await page.getByRole("button", { name: "Whole map" }).click()
  await expect(depth(page)).toHaveText(/^Zoom 1×/)
  await patient(card(page).getByText(/% of the runs converge, .* box-counting/)).toBeVisible()
})

test("the zoom ends where float32 does, and says so", async ({ page }) => {
  await open(page, `?page=maps${DEEP}`)
  // The limit is known once it is known how many pixels there are.
  await expect(depth(page)).toHaveText(/of at most (?!75,)[\d,]+×/)
  for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "Zoom in" }).click()
  await expect(depth(page)).toHaveText(/is the limit of float32: .* 2⁻²³ of them\.$/)
  await expect(page.getByText("This is the limit of float32: closer in")).toBeVisible()
})

test("network, seed and views are in the link; buffers go with a map", async ({ page }) => {
  await page.addInitScript(countBuffers)
  await open(page, `?page=maps${LARGE}`)
  const bytes = () =>
    page.evaluate(() => (Reflect.get(window, "gpuBuffers") as { bytes: number }).bytes)
  const complete = () =>
    patient(card(page).getByText("0 % of the runs converge, 100 % diverge.")).toBeVisible()
  await complete()
  const before = await bytes()
  await page.getByLabel("Name of this view").fill("Desert")
  await page.getByRole("button", { name: "Keep this view" }).click()
  const desert = page.getByRole("button", { name: "Desert", exact: true })
  await expect(desert).toHaveAttribute("aria-pressed", "true")
  await settle(page)
  await page.getByRole("radio", { name: "8", exact: true }).click()
  await page.getByLabel("Seed of the data and of the first weights").fill("5")
  await page.keyboard.press("Enter")
  await complete()
  await settle(page)
  await expect(desert).toHaveAttribute("aria-pressed", "false")
  await desert.click()
  await complete()
  // A reading was perhaps under way when they were counted first.
  await expect.poll(bytes).toBeLessThanOrEqual(before)
  await settle(page)
  await page.reload()
  await expect(desert).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "Forget Desert" }).click()
  await expect(desert).toHaveCount(0)
})

test("a poster is computed in tiles, can be cancelled, and is saved as a picture of its size", async ({
  page,
}) => {
  await page.addInitScript(countBuffers)
  await open(page, `?page=maps${LARGE}`)
  const bytes = () =>
    page.evaluate(() => (Reflect.get(window, "gpuBuffers") as { bytes: number }).bytes)
  await patient(card(page).getByText("100 % diverge.")).toBeVisible()
  const before = await bytes()
  await page.getByRole("button", { name: /^Poster/ }).click()
  await page.getByRole("radio", { name: "4,096" }).click()
  await page.getByRole("button", { name: "Make the poster" }).click()
  await expect(page.getByRole("progressbar", { name: "Poster computed" })).toBeVisible()
  await expect.poll(bytes).toBeGreaterThan(before)
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByRole("button", { name: "Make the poster" })).toBeVisible()
  // The readings of the map at hand may have gone meanwhile, too.
  await expect.poll(bytes).toBeLessThanOrEqual(before)
  const idle = await bytes()

  await page.getByRole("radio", { name: "1,024" }).click()
  const saved = page.waitForEvent("download", { timeout: 150_000 })
  await page.getByRole("button", { name: "Make the poster" }).click()
  const file = await saved
  const [, columns, rows] = /^trainability-(1024)x(\d+)\.png$/.exec(file.suggestedFilename())!
  const png = readFileSync(await file.path())
  // The header of a PNG file has its size.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(columns), Number(rows)])
  await expect.poll(bytes).toBe(idle)
})

test("nothing is wrong with the page for assistive technology", async ({ page }) => {
  await open(page, `?page=maps${LARGE}`)
  await patient(card(page).getByText("100 % diverge.")).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  expect(violations).toEqual([])
})
