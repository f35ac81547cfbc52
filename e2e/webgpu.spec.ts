import { expect, test } from "./app.ts"
import { onePlusOne } from "./onePlusOne.ts"

// The app is not involved: this says whether the machine can run the other specs.
test("this Chromium computes on WebGPU", async ({ page }) => {
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "" }))
  await page.goto("/blank")
  expect(await page.evaluate(onePlusOne)).toBe(2)
})
