import type { Page, Route } from "@playwright/test"
import { engine, expect, open, reach, step, steps, test } from "./app.ts"

test.use({ viewport: { width: 1280, height: 640 } })

const hash = (page: Page) => page.evaluate(() => location.hash)

test("a link restores everything, camera and playhead included, in another browser", async ({
  page,
  browser,
}) => {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await reach(page, 1)
  await page.getByRole("button", { name: "Pause" }).click()
  await page.getByRole("slider", { name: "Step", exact: true }).fill("123")
  await page.getByRole("textbox", { name: "Formula in x and y" }).fill("x^4 + y^2 + x y")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Loop" }).click()
  await page.getByRole("slider", { name: "Speed" }).fill("4")
  await page.getByRole("button", { name: "Time axis: steps" }).click()
  await expect.poll(async () => (await hash(page)).length).toBeGreaterThan(10)
  await page.waitForTimeout(600)
  const link = page.url()
  expect(link.length - link.indexOf("#")).toBeLessThan(200)
  const other = await browser.newPage({ viewport: { width: 1280, height: 640 } })
  await other.goto(link)
  await expect(engine(other)).toHaveText(/WebGPU|CPU/)
  await expect(other.getByRole("status", { name: "Oracle calls" })).toHaveText("123 / 300")
  await expect(other.getByRole("button", { name: "Play", exact: true })).toBeVisible()
  await expect(other.getByRole("radio", { name: "2D" })).toBeChecked()
  await expect(other.getByRole("textbox", { name: "Formula in x and y" })).toHaveValue(
    "x^4 + y^2 + x y",
  )
  await expect(other.getByRole("button", { name: "Loop" })).toHaveAttribute("aria-pressed", "true")
  await expect(other.getByText("4×")).toBeVisible()
  // The same state has the same link wherever it is opened.
  await page.reload()
  await expect(engine(page)).toHaveText(/WebGPU|CPU/)
  await expect.poll(async () => (await hash(other)) === (await hash(page))).toBe(true)
  await other.close()
})

for (const [kind, link, message] of [
  ["damaged", "#v1.q8ZVr4E", "incomplete or damaged"],
  ["newer", "#v2.abc", "made by a newer Ravine"],
  // Everything but one of its methods is right.
  [
    "partly right",
    "#v1.qyY68xvqGOoB6y-4gUbYDQSHEka4AYViawE",
    'runs[1].method: unknown method "adamm"; did you mean "adam"?',
  ],
] as const) {
  test(`a ${kind} link says so and opens the first scene`, async ({ page }) => {
    await open(page, link)
    await expect(page.getByRole("alert")).toContainText(message)
    await expect(page.getByRole("button", { name: /^Adam, loss/ })).toBeVisible()
  })
}

/** Answers from the built app under another address, as a static host does. */
const serve = (page: Page, folder: string) => async (route: Route) => {
  const path = new URL(route.request().url()).pathname.replace(folder, "/")
  const response = await page.request.get(path === "/" ? "/index.html" : path)
  await route.fulfill({ response })
}

test("the app works under a sub-path, and its links stay there", async ({ page }) => {
  await page.route("**/a/b/**", serve(page, "/a/b/"))
  const strays: string[] = []
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url())
    if (protocol.startsWith("http") && !pathname.startsWith("/a/b/")) strays.push(pathname)
  })
  await page.goto("/a/b/")
  await expect(engine(page)).toHaveText(/WebGPU|CPU/)
  await page.getByRole("radio", { name: "2D" }).click()
  await expect.poll(() => page.evaluate(() => location.href)).toMatch(/\/a\/b\/#v1\./)
  expect(strays).toEqual([])
})

test("without a secure context the page says that WebGPU needs one, and races on", async ({
  page,
}) => {
  await page.route("http://ravine.test/**", serve(page, "/"))
  await page.goto("http://ravine.test/")
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await expect(engine(page)).toHaveText("CPU")
  await expect(
    page.getByText("Browsers offer WebGPU only to pages on https or localhost."),
  ).toBeVisible()
  await reach(page, 3)
})

test("an embedded scene is a landscape, a legend and a transport, and leaves the slides their keys", async ({
  page,
}) => {
  await page.route("**/slides", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Slides</title><iframe src="/?embed=1" width="960" height="540"></iframe>
        <script>window.keys = []; addEventListener("message", ({ data }) => keys.push(data.key))</script>`,
    }),
  )
  await page.goto("/slides")
  const scene = page.frameLocator("iframe")
  await expect(scene.getByRole("list", { name: "Legend" }).getByRole("listitem")).toHaveCount(4)
  await expect(scene.getByRole("status", { name: "Step" })).toHaveText("300 / 300")
  await expect(scene.getByRole("link", { name: /Rosenbrock/ })).toBeVisible()
  await expect(scene.getByRole("region", { name: /Charts/ })).toHaveCount(0)
  await scene.getByRole("slider", { name: "Step" }).focus()
  await page.keyboard.press("ArrowLeft")
  await expect(scene.getByRole("status", { name: "Step" })).toHaveText("299 / 300")
  await scene.getByRole("button", { name: "Play" }).focus()
  for (const key of ["ArrowRight", "PageDown", "f"]) await page.keyboard.press(key)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "keys")))
    .toEqual(["ArrowRight", "PageDown", "f"])
  await expect(scene.getByRole("status", { name: "Step" })).toHaveText("299 / 300")
})

test("a scene that is pasted into the address replaces the one that is shown", async ({ page }) => {
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  await page.evaluate(() => {
    location.hash =
      "#v1.q8ZVr4EqYGNgdakAqoWNFCo1gZWjgZ4hvKIFVppAKlEBVEHrgmpRrBWhnilRdZahnpGxiakOsLiwMDcDVpKEXI0nzgyxRBquGAJnTQA"
  })
  await expect(page.getByRole("button", { name: /, loss / })).toHaveCount(2)
  await expect(step(page)).toHaveText(/ \/ 300$/)
  expect((await steps(page))[1]).toBe(300)
})
