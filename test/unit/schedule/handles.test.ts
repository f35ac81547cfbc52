import { expect, test } from "vitest"
import { schedules } from "../../../src/catalog/index.ts"
import { rateOf } from "../../../src/catalog/rates.ts"
import type { Choice } from "../../../src/core/scenario.ts"
import { handlesOf, numbersOf } from "../../../src/schedule/handles.ts"
import { HANDLES } from "../../../src/schedule/handleTable.ts"

const [BUDGET, PEAK] = [400, 0.1]
const kinds = Object.keys(schedules)

test("every kind of schedule has handles", () => {
  expect(Object.keys(HANDLES).sort()).toEqual([...kinds].sort())
  for (const kind of kinds)
    expect(handlesOf({ kind }, BUDGET, PEAK).length, kind).toBeGreaterThan(0)
})

/** The keys of a schedule, and its peak, that an edit gives another value. */
function edited(spec: Choice, edit: ReturnType<ReturnType<typeof handlesOf>[number]["move"]>) {
  const next = (edit.spec ?? spec) as Choice
  const keys = Object.keys({ ...spec, ...next }).filter((key) => spec[key] !== next[key])
  return [...keys, ...(edit.peak === undefined ? [] : ["lr"])]
}

const cases = kinds.flatMap((kind) =>
  handlesOf({ kind }, BUDGET, PEAK).map((handle, i) => [kind, handle.name, i] as const),
)

test.each(cases)("%s, %s lies on the plot and edits exactly its keys", (kind, _, i) => {
  const spec: Choice = { kind }
  const handle = handlesOf(spec, BUDGET, PEAK)[i]!
  expect(handle.step).toBeGreaterThanOrEqual(0)
  expect(handle.step).toBeLessThanOrEqual(BUDGET)
  expect(handle.rate).toBeGreaterThanOrEqual(0)
  const to = { step: 0.6 * handle.step + 7, rate: 0.7 * handle.rate + 0.0007 }
  const changes = edited(spec, handle.move(to))
  expect(changes.length).toBeGreaterThan(0)
  expect(handle.keys).toEqual(expect.arrayContaining(changes))
})

const moving = (axis: "time" | "rate") =>
  cases.filter(([kind, , i]) => handlesOf({ kind }, BUDGET, PEAK)[i]!.moves[axis])

test.each(moving("rate"))("%s, %s goes to the rate that it is dragged to", (kind, _, i) => {
  const handle = handlesOf({ kind }, BUDGET, PEAK)[i]!
  const rate = 0.9 * handle.rate + 0.001
  const { spec: next = { kind }, peak = PEAK } = handle.move({ rate })
  const moved = handlesOf(next, BUDGET, peak)[i]!
  expect(Math.abs(moved.rate - rate)).toBeLessThan(0.02 * Math.max(rate, 0.05))
})

test.each(moving("time"))("%s, %s goes to the step that it is dragged to", (kind, _, i) => {
  const handle = handlesOf({ kind }, BUDGET, PEAK)[i]!
  const step = Math.round(0.8 * handle.step) - 3
  const { spec: next = { kind } } = handle.move({ step })
  const moved = handlesOf(next, BUDGET, PEAK)[i]!
  // The growth of cycles is a whole number.
  expect(Math.abs(moved.step - step)).toBeLessThanOrEqual(handle.keys[0] === "Tmult" ? 40 : 1)
})

test("the decay of a warm-up, stable, decay schedule is dragged by its start", () => {
  const spec = { kind: "wsd", W: 32, T: 400, decay_steps: 112 }
  const decay = handlesOf(spec, 400, PEAK).find(({ name }) => name === "Decay starts")!
  expect(decay).toMatchObject({ step: 288, rate: PEAK })
  expect(decay.move({ step: 250 })).toEqual({ spec: { ...spec, decay_steps: 150 } })
  expect(decay.move({ rate: 0.2 })).toEqual({ peak: 0.2 })
})

test("milestones keep their order, and only the first says by how much the rate drops", () => {
  const spec = { kind: "multistep", milestones: [30, 50] }
  const [, first, second] = handlesOf(spec, 100, PEAK)
  expect(first!.move({ step: 70, rate: 0.02 }).spec).toEqual({
    ...spec,
    milestones: [49, 50],
    gamma: 0.2,
  })
  expect(second!.move({ step: 70, rate: 0.02 }).spec).toEqual({ ...spec, milestones: [30, 70] })
})

test.each([
  ["exponential", "gamma", 0.985],
  ["inverse_time", "k", 0.02],
  ["cosine_power", "p", 40],
  ["polynomial", "power", 1.5],
])("the bend of %s finds %s", (kind, key, value) => {
  const handles = handlesOf({ kind }, BUDGET, PEAK)
  const bend = handles.find(({ name }) => name === "Bend")!
  const rate = rateOf({ kind, [key]: value }, BUDGET, PEAK)(bend.step)
  const found = bend.move({ rate }).spec as Choice
  expect(Number(found[key])).toBeCloseTo(value, key === "p" ? -1 : 2)
})

test("points of a drawn curve stay between their neighbours", () => {
  const points = [
    [0, 1],
    [0.5, 0.5],
    [1, 0],
  ] as const
  const handle = handlesOf({ kind: "drawn", points }, 101, PEAK)[1]!
  expect(handle).toMatchObject({ step: 50, rate: 0.05, keys: ["points"] })
  expect(handle.move({ step: 200, rate: 7 })).toEqual({
    spec: { kind: "drawn", points: [points[0], [0.999, 1], points[2]] },
  })
})

test("keys that nobody set follow the budget and the rate", () => {
  expect(numbersOf({ kind: "triangular", up: 9 }, 100, 0.5)).toEqual({
    base: 0.005,
    max: 0.5,
    up: 9,
    down: 20,
    lr: 0.5,
    budget: 100,
  })
})
