import { describe, expect, test } from "vitest"
import { choicesOf } from "../../../../src/maps/hyper/axisChoices.ts"
import { labelOf, meant, nameOf, placeText } from "../../../../src/maps/hyper/places.ts"
import { shownAxes, usualAxis } from "../../../../src/maps/hyper/shownAxes.ts"
import { parseScenario } from "../../../../src/state/scenario/parse.ts"

const scenario = (run: object, others: object = {}) =>
  parseScenario({
    version: 1,
    objective: { surface: "ellipse" },
    budget: 100,
    runs: [run],
    ...others,
  })

const usual = (run: object, others?: object) =>
  shownAxes(choicesOf(scenario(run, others), 0), undefined).sides.map(({ axis }) => axis.name)

describe("the sides that a method offers first", () => {
  test.each([
    ["momentum", {}, ["lr", "momentum"]],
    ["adam", {}, ["lr", "beta1"]],
    // Decay changes little, so the start stands against the rate, or the noise where there is some.
    ["gd", {}, ["lr", "x"]],
    ["signsgd", { oracle: { kind: "gaussian" } }, ["lr", "sigma"]],
    ["lbfgs", {}, ["lr", "m"]],
  ])("of %s with %o", (method, others, names) => {
    expect(usual({ method }, others)).toEqual(names)
  })

  test("leave out a rate that has no effect", () => {
    expect(usual({ method: "gd", hyper: { stepSize: "polyak" } })).not.toContain("lr")
  })
})

test("every number of a run is offered, with the ends and the scale of its slider", () => {
  const choices = choicesOf(
    scenario(
      { method: "momentum", scheduled: { momentum: { kind: "cosine" } } },
      { schedule: { kind: "wsd" }, oracle: { kind: "gaussian" } },
    ),
    0,
  )
  const ids = choices.map(({ id }) => id)
  for (const id of [
    "hyper..lr",
    "hyper..momentum",
    "schedule..decay_steps",
    "schedule.momentum.end",
    "oracle..sigma",
    "oracle..clip",
    "objective..b",
    "start..y",
  ])
    expect(ids).toContain(id)
  expect(ids).not.toContain("hyper..floor")
  const found = (id: string) => choices.find((choice) => choice.id === id)!
  expect(found("hyper..lr")).toMatchObject({ from: 1e-5, to: 1, log: true, label: "highest rate" })
  expect(found("hyper..momentum")).toMatchObject({ from: 0, to: 0.99, log: false, value: 0.9 })
  expect(found("schedule..decay_steps")).toMatchObject({ from: 1, to: 100, step: 1 })
  expect(found("oracle..clip")).toMatchObject({ from: 0.1, to: 10, log: true, value: 0 })
  expect(found("objective..b")).toMatchObject({ from: 1, to: 200, value: 20 })
})

describe("sides that are asked for", () => {
  const choices = choicesOf(scenario({ method: "momentum" }), 0)
  const rate = { part: "hyper", name: "lr", from: 1e-3, to: 1, log: true } as const
  const start = { part: "start", name: "x", from: -1, to: 1 } as const

  test("are shown between their ends", () => {
    const { sides, missing } = shownAxes(choices, [start, rate])
    expect(sides.map(({ axis }) => axis)).toEqual([start, rate])
    expect(missing).toBeNull()
  })

  test("give way to others where the method lacks them, and the page says so", () => {
    const { sides, missing } = shownAxes(choices, [{ ...rate, name: "beta1" }, start])
    expect(sides[0].axis).toEqual(usualAxis(choices[0]!).axis)
    expect(sides[1].axis).toEqual(start)
    expect(missing).toBe("This run has no beta1: another number is shown instead.")
  })

  test("are never the same", () => {
    const { sides, missing } = shownAxes(choices, [rate, rate])
    expect(sides.map(({ axis }) => axis.name)).toEqual(["lr", "momentum"])
    expect(missing).toContain("Both sides were the same")
  })
})

test("a click means a number with as few digits as the map tells apart", () => {
  const choices = choicesOf(scenario({ method: "lbfgs" }), 0)
  const [rate, memory] = shownAxes(choices, [
    { part: "hyper", name: "lr", from: 1e-4, to: 1, log: true },
    { part: "hyper", name: "m", from: 1, to: 20 },
  ]).sides
  expect(meant(rate, 0.00981234)).toBe(0.0098)
  expect(meant(memory, 6.7)).toBe(7)
  expect(placeText([rate, memory], [0.00981234, 6.7])).toBe("η 0.0098, m 7")
  expect([labelOf(rate), nameOf(rate)]).toEqual(["rate η", "η"])
})
