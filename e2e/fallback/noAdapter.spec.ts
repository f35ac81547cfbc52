import { expect, test } from "../app.ts"

// The app is not involved: this says whether the other specs of this folder test a fallback.
test("this Chromium offers neither WebGPU nor WebGL", async ({ page }) => {
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "" }))
  await page.goto("/blank")
  const offers = await page.evaluate(async () => [
    (await navigator.gpu?.requestAdapter()) ?? null,
    document.createElement("canvas").getContext("webgl"),
    document.createElement("canvas").getContext("webgl2"),
  ])
  expect(offers).toEqual([null, null, null])
})
