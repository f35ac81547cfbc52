import { expect, test } from "vitest"
import type { Domain } from "../../../src/core/objective.ts"
import {
  isSolo,
  nextSeed,
  withCopy,
  withHyper,
  withMethod,
  withMute,
  withNoise,
  withOwn,
  withoutOwnSchedules,
  withoutRun,
  withPlace,
  withRun,
  withRunFrom,
  withScheduled,
  withSeed,
  withShapes,
  withSlot,
  withSolo,
} from "../../../src/state/edit.ts"
import { withDomain, withObjective, withParameter } from "../../../src/state/editObjective.ts"
import { runKeys, runNames } from "../../../src/state/names.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore, watch } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  budget: 100,
  runs: [
    { method: "momentum", hyper: { lr: 0.001, momentum: 0.5 } },
    { method: "adam" },
    { method: "adam" },
  ],
})

const BOX: Domain = [
  [-1, 1],
  [-1, 1],
]

test("the playhead stays within the budget, and play at the end begins again", () => {
  const store = createRavineStore(scenario)
  store.getState().seek(1000)
  expect(store.getState().step).toBe(100)
  store.getState().play(true)
  expect(store.getState()).toMatchObject({ playing: true, step: 0 })
  store.getState().seek(90.4)
  store.getState().replace({ ...scenario, budget: 50 })
  expect(store.getState().step).toBe(50)
})

test("the selection follows its run and does not outlive it", () => {
  const store = createRavineStore(scenario)
  const { select, replace } = store.getState()
  select(2)
  replace(withoutRun(scenario, 0))
  expect(store.getState().selected).toBe(1)
  replace(withHyper(store.getState().scenario, 1, "lr", 0.5))
  expect(store.getState().selected).toBe(1)
  replace(withPlace(store.getState().scenario, 1, 0))
  expect(store.getState().selected).toBe(0)
  replace(withoutRun(store.getState().scenario, 0))
  expect(store.getState().selected).toBe(null)
})

test("watch calls back for its part only, until it is stopped", () => {
  const store = createRavineStore(scenario)
  const seen: number[] = []
  const stop = watch(
    store,
    (state) => state.step,
    (step) => seen.push(step),
  )
  store.getState().seek(3)
  store.getState().setSpeed(4)
  stop()
  store.getState().seek(5)
  expect(seen).toEqual([3])
})

test("edits give new, valid scenarios and leave the old one as it is", () => {
  const before = JSON.stringify(scenario)
  const edits = [
    withObjective(scenario, { surface: "himmelblau" }),
    withObjective(scenario, { formula: "x^2 + k y^2", parameters: { k: 2 }, domain: BOX }),
    withObjective(scenario, withParameter(scenario.objective, "b", 7)),
    withObjective(scenario, withDomain(scenario.objective, BOX)),
    withHyper(scenario, 1, "lr", 0.5),
    withMethod(scenario, 0, "nesterov"),
    withRun(scenario, "gd"),
    withoutRun(scenario, 1),
    withCopy(scenario, 0),
    withRunFrom(scenario, 0, [0.5, -0.5]),
    withPlace(scenario, 0, 2),
    withSlot(scenario, 0, 9),
    withMute(scenario, 0, true),
    withSolo(scenario, 1),
    withOwn(scenario, 0, "start", [1, 2]),
    withOwn(scenario, 0, "seed", 7),
    withOwn(scenario, 0, "schedule", { kind: "cosine" }),
    withOwn(scenario, 0, "oracle", { kind: "gaussian", sigma: 2 }),
    withOwn(scenario, 0, "objective", { surface: "beale" }),
    withSeed(scenario, nextSeed(scenario.seed)),
    withNoise(scenario, "own"),
  ]
  for (const edit of edits) expect(parseScenario(edit)).toEqual(edit)
  expect(JSON.stringify(scenario)).toBe(before)
})

test("a new surface brings its start and its name, unless a person named the scenario", () => {
  const himmelblau = { surface: "himmelblau" }
  const moved = withObjective(scenario, himmelblau)
  expect(moved).toMatchObject({ title: "Himmelblau", start: [0, 0] })
  expect(withObjective({ ...scenario, title: "Lecture 3" }, himmelblau).title).toBe("Lecture 3")
})

test("another method keeps what both know, but not the rate", () => {
  expect(withMethod(scenario, 0, "nesterov").runs[0]).toMatchObject({
    method: "nesterov",
    hyper: { momentum: 0.5 },
    slot: 0,
  })
})

test("runs of one method are numbered, and a new run takes the colour that was freed", () => {
  expect(runNames(scenario.runs)).toEqual(["Momentum", "Adam", "Adam 2"])
  expect(withRun(withoutRun(scenario, 1), "gd").runs.at(-1)!.slot).toBe(1)
})

test("a surface keeps its box until it gets its own again", () => {
  const wider = withDomain({ surface: "beale" }, BOX)
  expect(wider).toEqual({ surface: "beale", domain: BOX })
  expect(withDomain(wider, undefined)).toEqual({ surface: "beale" })
})

test("a copy follows its run, in a colour of its own", () => {
  const { runs } = withCopy(scenario, 0)
  expect(runs.map(({ method, slot }) => [method, slot])).toEqual([
    ["momentum", 0],
    ["momentum", 3],
    ["adam", 1],
    ["adam", 2],
  ])
  expect(runs[1]!.hyper).toEqual(runs[0]!.hyper)
})

test("a run from elsewhere comes last and is seen, in a colour of its own", () => {
  const { runs } = withRunFrom(withMute(scenario, 0, true), 0, [0.5, -0.5])
  expect(runs.map(({ method, slot }) => [method, slot])).toEqual([
    ["momentum", 0],
    ["adam", 1],
    ["adam", 2],
    ["momentum", 3],
  ])
  expect(runs[3]).toEqual({ ...scenario.runs[0], start: [0.5, -0.5], slot: 3 })
})

test("a colour that is taken is swapped", () => {
  expect(withSlot(scenario, 0, 2).runs.map(({ slot }) => slot)).toEqual([2, 1, 0])
  expect(withSlot(scenario, 0, 5).runs.map(({ slot }) => slot)).toEqual([5, 1, 2])
})

test("solo mutes the others, and once more lets all be seen", () => {
  const solo = withSolo(withMute(scenario, 1, true), 1)
  expect(solo.runs.map(({ muted = false }) => muted)).toEqual([true, false, true])
  expect(isSolo(solo.runs, 1)).toBe(true)
  expect(withSolo(solo, 1)).toEqual(scenario)
})

test("a setting of a run's own goes back to the common one without a trace", () => {
  const own = withOwn(scenario, 1, "oracle", { kind: "gaussian" })
  expect(own.runs[1]!.oracle).toEqual({ kind: "gaussian" })
  expect(withOwn(own, 1, "oracle", undefined)).toEqual(scenario)
})

test("noise is shared again without a trace, and seeds go round", () => {
  expect(withNoise(withNoise(scenario, "own"), undefined)).toEqual(scenario)
  expect(nextSeed(0xffffffff)).toBe(0)
})

test("a run on another surface says so", () => {
  const own = withOwn(scenario, 1, "objective", { surface: "beale" })
  expect(runNames(own.runs)).toEqual(["Momentum", "Adam on Beale", "Adam"])
  expect(new Set(runKeys([...own.runs, ...own.runs])).size).toBe(6)
})

test("shapes are raced by copies of a run, and one schedule holds for all again", () => {
  const compared = withShapes(scenario, 1, [{ kind: "cosine" }, { kind: "wsd" }])
  expect(compared.runs.map(({ method, schedule }) => [method, schedule?.kind])).toEqual([
    ["momentum", undefined],
    ["adam", undefined],
    ["adam", "cosine"],
    ["adam", "wsd"],
    ["adam", undefined],
  ])
  expect(new Set(compared.runs.map(({ slot }) => slot)).size).toBe(5)
  expect(withoutOwnSchedules(compared).runs.every((run) => !("schedule" in run))).toBe(true)
})

test("another method keeps the schedules of numbers that it has, too", () => {
  const scheduled = withScheduled(scenario, 0, "momentum", { kind: "cosine" })
  expect(scheduled.runs[0]).toMatchObject({ scheduled: { momentum: { kind: "cosine" } } })
  expect(withMethod(scheduled, 0, "nesterov").runs[0]!.scheduled).toEqual({
    momentum: { kind: "cosine" },
  })
  expect(withMethod(scheduled, 0, "adam").runs[0]).not.toHaveProperty("scheduled")
  expect(withScheduled(scheduled, 0, "momentum", undefined)).toEqual(scenario)
})

test("what one gesture changes is one entry of undo, whatever it changes", () => {
  const store = createRavineStore(scenario)
  const { hold, replace } = store.getState()
  hold(true)
  replace(withHyper(scenario, 0, "lr", 0.5), "drag")
  replace({ ...withHyper(scenario, 0, "lr", 0.6), schedule: { kind: "wsd", W: 9 } }, "drag")
  replace({ ...withHyper(scenario, 0, "lr", 0.7), schedule: { kind: "wsd", W: 8 } }, "drag")
  hold(false)
  replace(withHyper(store.getState().scenario, 0, "lr", 0.8), "drag")
  expect(store.getState().history.past).toHaveLength(2)
  store.getState().undo()
  store.getState().undo()
  expect(store.getState().scenario).toEqual(scenario)
})
