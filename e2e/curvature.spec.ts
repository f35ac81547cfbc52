import type { Page } from "@playwright/test"
import { expect, open, reach, test } from "./app.ts"

test.use({ viewport: { width: 1280, height: 720 } })

const landscape = (page: Page) => page.getByRole("application", { name: /^Landscape/ })
const readout = (page: Page) => page.locator("output").filter({ hasText: "‖" })
const legend = (page: Page, name: string) => page.getByRole("img", { name: `Colours: ${name}` })
const chart = (page: Page, id: string) => page.locator(`[data-panel="${id}"]`)

/** Opens the flat map of the first scene, paused at its last step. */
async function openMap(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await reach(page, 300)
}

async function colour(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Colour: / }).click()
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).click()
}

/** A picture of the map, without what floats over it. */
async function picture(page: Page): Promise<string> {
  const { x, y, width, height } = (await landscape(page).boundingBox())!
  const clip = { x: x + width * 0.4, y: y + 60, width: width * 0.5, height: height - 120 }
  return (await page.screenshot({ clip })).toString("base64")
}

test("the landscape is coloured by its curvature, with a legend that says what it means", async ({
  page,
}) => {
  await openMap(page)
  await page.waitForTimeout(1000)
  const heights = await picture(page)
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(page, "Least curvature")
  await expect(legend(page, "Least curvature").first()).toBeVisible()
  await expect.poll(() => picture(page)).not.toBe(heights)
  // Rosenbrock's surface bends down inside of its valley: y > x² + 1/200.
  await expect(legend(page, "Least curvature").first()).toHaveAccessibleName(/Not above 0 on 4\d%/)
  await colour(page, "Where Newton fails")
  await expect(legend(page, "Where Newton fails").first()).toHaveAccessibleName(/saddle on 4\d%/)
  await page.keyboard.press("Escape")
  const { x, y, width, height } = (await landscape(page).boundingBox())!
  await page.mouse.move(x + width * 0.5, y + height * 0.3)
  await expect(readout(page)).toContainText(/Pointer.*λ.*saddle/)
})

test("colours follow a parameter, and a link restores them with the glyph", async ({
  page,
  context,
}) => {
  // Two pages draw at once.
  test.slow()
  await openMap(page)
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(page, "Largest curvature")
  await page.getByRole("checkbox", { name: "Curvature at the iterate" }).click()
  await page.keyboard.press("Escape")
  const scale = legend(page, "Largest curvature").first()
  await expect(scale).toBeVisible()
  await expect(scale).toContainText("4,600")
  const b = page.getByRole("slider", { name: /^(Parameter )?b$/ }).first()
  await b.focus()
  for (let k = 0; k < 10; k++) await page.keyboard.press("ArrowRight")
  // Ten steps of the slider make b a fifth larger, and the curvature with it.
  await expect(scale).toContainText("5,600")
  await page.waitForTimeout(700)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(legend(other, "Largest curvature").first()).toContainText("5,600")
  await expect(readout(other)).toContainText("λ")
})

test("the glyph stands where the run is and follows the playhead", async ({ page }) => {
  await openMap(page)
  const without = await picture(page)
  await page.getByRole("button", { name: "Layers" }).click()
  await page.getByRole("checkbox", { name: "Curvature at the iterate" }).click()
  await page.keyboard.press("Escape")
  await expect.poll(() => picture(page)).not.toBe(without)
  const eigenvalues = async () => /λ(.*)$/.exec((await readout(page).textContent())!)?.[1]
  const last = await eigenvalues()
  await page.getByRole("slider", { name: "Step", exact: true }).fill("5")
  await expect.poll(eigenvalues).not.toBe(last)
})

test("a scene of the guide shows the sharpness with its line, and says when it is crossed", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(page, "?page=choose")
  await page.getByRole("button", { name: /^The edge of stability/ }).click()
  const sharpness = chart(page, "sharpness")
  await expect(sharpness).toContainText("Gradient descent above 2/η")
  await expect(sharpness.locator("text", { hasText: "2/η" })).toHaveCount(2)
  await expect(sharpness.getByRole("img")).toHaveAccessibleName(
    /above 2\/η at \d+ steps, first at 2\./,
  )
})

test("on a phone the legend is in the menu of layers", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(page)
  await page.getByRole("button", { name: "Layers" }).click()
  await colour(page, "Condition number")
  await expect(
    page.getByRole("dialog").getByRole("img", { name: /^Colours: Condition/ }),
  ).toBeVisible()
})
