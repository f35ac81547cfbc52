import { expect, test } from "vitest"
import type { Deviation } from "../../../src/core/comparePaths.ts"
import { changeName, deviationText, markdownOf } from "../../../src/panels/invariance/words.ts"

const amounts = { rotation: -30, axis: 4, loss: 1000, shift: [0.5, -1] } as const
const same: Deviation = { largest: 2e-12, since: null, steps: 200, rough: false }
const other = (largest: number): Deviation => ({ largest, since: 3, steps: 200, rough: false })

test("a deviation has two digits, whatever its size", () => {
  expect(deviationText(same)).toBe("Same path")
  expect(deviationText(other(0.1234))).toBe("12 % from step 3")
  expect(deviationText(other(1.5e-6))).toBe("0.00015 % from step 3")
  expect(deviationText(other(12.34))).toBe("1,200 % from step 3")
  expect(deviationText(other(1e6))).toBe("over 9,999 % from step 3")
})

test("of a path that rounding decides, only its beginning is called the same", () => {
  expect(deviationText({ ...same, steps: 41, rough: true })).toBe("Same to step 41")
})

test("the table can be pasted as Markdown", () => {
  const changes = { rotation: same, axis: other(0.5), loss: same, shift: same }
  expect(changeName("shift", amounts)).toBe("Moved by 0.5, −1")
  expect(markdownOf([{ name: "GD", slot: 0, changes }], amounts)).toBe(
    [
      "| Run | Rotated −30° | x scaled × 4 | Loss × 1,000 | Moved by 0.5, −1 |",
      "| --- | --- | --- | --- | --- |",
      "| GD | Same path | 50 % from step 3 | Same path | Same path |",
    ].join("\n"),
  )
})
