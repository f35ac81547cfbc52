import AxeBuilder from "@axe-core/playwright"
import { expect, open, test } from "./app.ts"

// A small map and few steps: a software GPU computes them.
test.use({ viewport: { width: 960, height: 540 } })
test.slow()

/** Gradient descent and momentum on Himmelblau, 40 steps, at the twins. */
const TWINS = "#v1.Q1R2IeXAkgq9niOi9DAEVVBwa0yw2oI1ugyJjgcDM5yBDMxdwKZOIqiVUa2UX5AKEisB-wSY5wA"

test("twins are followed from every start and over the steps, at the distance one likes", async ({
  page,
}) => {
  await open(page, `?page=maps${TWINS}`)
  const map = page.getByRole("region", { name: "Where twins part" })
  const curves = page.getByRole("region", { name: "How far apart" })
  await expect(map).toContainText(/Twins meet from \d+ % of the starts/)
  const descent = curves.getByRole("listitem").filter({ hasText: "Gradient descent" })
  await expect(descent).toHaveText(/−0\.\d+ per step: twins meet by a tenth every \d+ steps?/)
  const before = await descent.textContent()

  const plot = page.getByRole("application", { name: /^Separation of the twins of / })
  await plot.scrollIntoViewIfNeeded()
  await plot.hover({ position: { x: 40, y: 40 } })
  await expect(map.locator("p[aria-live]")).toHaveText(/per step, (part|meet)/)

  const apart = map.getByRole("textbox", { name: /^Distance of the starts/ })
  await apart.fill("0.01")
  await apart.press("Enter")
  await expect(descent).not.toHaveText(before!)
  await expect(page).toHaveURL(/#v1\./)
  await apart.fill("0.000001")
  await apart.press("Enter")
  await expect(map).toContainText("below some 5e−5 of the box it shows rounding")

  const { violations } = await new AxeBuilder({ page }).include("main").analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
