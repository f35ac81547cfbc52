import { engine, expect, open, reach, test } from "../app.ts"

test("with WebGL 2 but without WebGPU the landscape is drawn and the race plays", async ({
  page,
}) => {
  await open(page)
  const offers = await page.evaluate(async () => [
    (await navigator.gpu?.requestAdapter()) ?? null,
    document.createElement("canvas").getContext("webgl2") !== null,
  ])
  expect(offers).toEqual([null, true])
  await expect(engine(page)).toHaveText("CPU")
  await expect(page.getByText(/Running on the processor/)).toBeVisible()
  await reach(page, 5)
  await page.getByRole("button", { name: "Pause" }).click()
  const landscape = page.getByRole("application", { name: /^Landscape/ })
  const tints = await landscape
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size
    })
  // A relief has many tints; an empty canvas has one.
  expect(tints).toBeGreaterThan(100)
  const row = page.getByRole("button", { name: /^Adam, loss / })
  const loss = await row.textContent()
  await landscape.focus()
  await page.keyboard.press("Shift+ArrowRight")
  await expect(row).not.toHaveText(loss!)
  await page.keyboard.press("+")
  await expect(page.getByRole("button", { name: "Fit", exact: true })).toBeVisible()
})
