import { expect, test } from "vitest"
import { readMilestones } from "../../../src/panels/milestones.ts"

test.each(["30, 50", "30 50", " 30;50 ", "30,50,"])("%s is a list of steps", (text) => {
  expect(readMilestones(text)).toEqual({ steps: [30, 50] })
})

test.each([
  ["", "Type steps, as in 30, 50."],
  ["30, x", "“x” is no step: whole numbers from 1."],
  ["0", "“0” is no step: whole numbers from 1."],
  ["1.5", "“1.5” is no step: whole numbers from 1."],
  ["30, 30", "30 must be after 30."],
  [Array.from({ length: 17 }, (_, i) => i + 1).join(), "At most 16 steps."],
])("%s is none: %s", (text, problem) => {
  expect(readMilestones(text)).toEqual({ problem })
})
