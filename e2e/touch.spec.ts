import type { CDPSession, Page } from "@playwright/test"
import { expect, open, test } from "./app.ts"

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const landscape = (page: Page) => page.getByRole("application", { name: /^Landscape/ })
const fitButton = (page: Page) => page.getByRole("button", { name: "Fit", exact: true })

type Finger = readonly [x: number, y: number]

async function openMap(page: Page): Promise<CDPSession> {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.addInitScript(() => localStorage.setItem("ravine-visited", "yes"))
  await open(page)
  await page.getByRole("radio", { name: "2D" }).click()
  // The first picture of the map.
  await page.waitForTimeout(1000)
  return page.context().newCDPSession(page)
}

/** Moves fingers from their first places to their last ones. */
async function move(
  cdp: CDPSession,
  from: readonly Finger[],
  to: readonly Finger[],
): Promise<void> {
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", fingers: readonly Finger[]) => {
    const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }))
    return cdp.send("Input.dispatchTouchEvent", { type, touchPoints })
  }
  await touch("touchStart", from.slice(0, 1))
  if (from.length > 1) await touch("touchStart", from)
  for (let k = 1; k <= 8; k++)
    await touch(
      "touchMove",
      from.map(([x, y], i) => [x + ((to[i]![0] - x) * k) / 8, y + ((to[i]![1] - y) * k) / 8]),
    )
  await touch("touchEnd", [])
}

/** The numbers along the bottom edge of the map. */
const ticks = (page: Page) =>
  landscape(page)
    .locator("svg text[text-anchor=middle]")
    .evaluateAll((all) => all.map((text) => Number(text.textContent!.replace("−", "-"))))

test("two fingers zoom the map about their middle, and move no start", async ({ page }) => {
  const cdp = await openMap(page)
  const box = (await landscape(page).boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6]
  const before = await ticks(page)
  const losses = await page.getByRole("button", { name: /, loss / }).allTextContents()
  await expect(fitButton(page)).toHaveCount(0)
  await move(
    cdp,
    [
      [x - 20, y],
      [x + 20, y],
    ],
    [
      [x - 120, y],
      [x + 120, y],
    ],
  )
  await expect(fitButton(page)).toBeVisible()
  await expect.poll(async () => span(await ticks(page))).toBeLessThan(span(before) / 2)
  await move(
    cdp,
    [
      [x - 120, y],
      [x + 120, y],
    ],
    [
      [x - 20, y],
      [x + 20, y],
    ],
  )
  await expect.poll(async () => span(await ticks(page))).toBeGreaterThan(span(before) / 2)
  await fitButton(page).tap()
  await expect.poll(() => ticks(page)).toEqual(before)
  expect(await page.getByRole("button", { name: /, loss / }).allTextContents()).toEqual(losses)
})

const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

test("a finger drags a side of the box", async ({ page }) => {
  const cdp = await openMap(page)
  await page.getByRole("radio", { name: "Objective" }).tap()
  await page.getByRole("button", { name: "Edit on the map" }).tap()
  const side = page.getByRole("slider", { name: "Right side of the box" })
  await expect(side).toHaveAttribute("aria-valuenow", "2")
  const box = (await side.boundingBox())!
  // A finger's width beside it.
  const at: Finger = [box.x + box.width + 12, box.y + box.height / 2]
  await move(cdp, [at], [[at[0] - 60, at[1] + 10]])
  await expect.poll(async () => Number(await side.getAttribute("aria-valuenow"))).toBeLessThan(1.5)
  await expect(page.getByRole("textbox", { name: "x from", exact: true })).toHaveValue("−2")
})
