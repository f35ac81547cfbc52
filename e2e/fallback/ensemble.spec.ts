import { expect, open, test } from "../app.ts"

/** Gradient descent on a sphere, 40 steps, all of them taken. */
const SPHERE = "#v1.q8ZZdhVkABswKHkP7HiYeSZYjcMWL0YoIZSbCGoRAK0tSAUFEjC0UnOBdRLEIlBOMgGGKAA"

test("an ensemble is smaller on the processor, and says so", async ({ page }) => {
  await open(page, `?page=maps${SPHERE}`)
  await expect(page.getByText("10,000 runs after 40 steps: 100 % in A.").first()).toBeVisible()
  await expect(page.getByText("On the processor 10,000 runs are the usual number.")).toBeVisible()
  const canvas = page.getByRole("application", { name: /^Density/ }).locator("canvas")
  const painted = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext("2d")!.getImageData(0, 0, element.width, element.height)
    return new Uint32Array(data.buffer).filter((pixel) => pixel !== 0).length
  })
  expect(painted).toBeGreaterThan(0)
})
