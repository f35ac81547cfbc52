import { engine, expect, open, reach, test } from "../app.ts"

test("without WebGPU and WebGL the race runs on the processor, in a flat map", async ({ page }) => {
  await open(page)
  await expect(engine(page)).toHaveText("CPU")
  await expect(page.getByText(/Running on the processor/)).toBeVisible()
  await reach(page, 5)
  const painted = await page
    .getByRole("application")
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size
    })
  // A relief has many tints; an empty canvas has one.
  expect(painted).toBeGreaterThan(100)
})

test("a typed formula is computed on the processor", async ({ page }) => {
  await open(page)
  const formula = page.getByRole("textbox", { name: "Formula in x and y" })
  await formula.fill("x^2 + 3 y^2")
  await formula.press("Enter")
  await page.getByRole("slider", { name: "Step", exact: true }).focus()
  await page.keyboard.press("End")
  await expect(page.getByRole("button", { name: /^Adam, loss [\d.]+(e−\d+)?$/ })).toBeVisible()
})
