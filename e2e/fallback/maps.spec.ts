import { expect, open, reach, test } from "../app.ts"
import { dragFile } from "../drop.ts"

test.use({ viewport: { width: 960, height: 540 } })
test.slow()

const SCENE = JSON.stringify({
  version: 1,
  objective: { surface: "himmelblau" },
  runs: [{ method: "gd", hyper: { lr: 0.01 } }],
  budget: 60,
  view: { dimension: "2d", tint: "basins" },
})

test("the processor draws the basins too, on a page of their own and on the landscape", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(page)
  await dragFile(page, "drop", SCENE)
  await reach(page, 60)
  // Float64 says 25.7 and 26.0 %.
  const legend = page.getByRole("img", { name: /starts in the box\. A 2[56] %, B 2[56] %/ })
  await expect(legend.first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press("p")
  const basins = page.getByRole("region", { name: "Basins", exact: true })
  await expect(basins).toContainText(/Of [\d,]+ starts, 2[56] % reach A, 2[56] % B/, {
    timeout: 60_000,
  })
})
