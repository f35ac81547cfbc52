import { beforeAll, expect, test, vi } from "vitest"
import { fileName, openFile } from "../../../src/app/files.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore } from "../../../src/state/store.ts"

const scenario = parseScenario({
  version: 1,
  title: "Old",
  objective: { surface: "rosenbrock" },
  budget: 10,
  runs: [],
})

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }))
  return () => vi.unstubAllGlobals()
})

test.each([
  ["Narrow valley", "narrow-valley.json"],
  ["  f(x, y) = x²/2: “Übung 3”  ", "f-x-y-x²-2-übung-3.json"],
  ["../../etc", "etc.json"],
  ["…", "scenario.json"],
  ["", "scenario.json"],
])("the file of %j is %s", (title, name) => {
  expect(fileName(title)).toBe(name)
})

test("a good file is opened from its first step, and can be undone", async () => {
  const store = createRavineStore(scenario)
  await openFile(store, new File([JSON.stringify({ ...scenario, title: "New" })], "new.json"))
  expect(store.getState().scenario.title).toBe("New")
  expect(store.getState().toast).toEqual({ kind: "note", text: "Opened new.json." })
  store.getState().undo()
  expect(store.getState().scenario).toEqual(scenario)
})

test.each([
  ["x", "It is not JSON. Choose a file that Ravine saved."],
  ["3", "expected a scenario, an object with version, objective, budget and runs."],
  [" ".repeat(1_000_001), "It is larger than 1 MB, so it holds no scenario."],
])("a bad file changes nothing and says why (%#)", async (text, problem) => {
  const store = createRavineStore(scenario)
  await openFile(store, new File([text], "bad.json"))
  expect(store.getState().scenario).toBe(scenario)
  expect(store.getState().toast).toEqual({
    kind: "error",
    text: `bad.json was not opened. ${problem}`,
  })
})
