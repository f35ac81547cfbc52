import { expect, test } from "vitest"
import type { Scenario } from "../../../src/core/scenario.ts"
import { withDomain, withObjective } from "../../../src/state/editObjective.ts"
import { decodeLink, encodeLink } from "../../../src/state/link.ts"
import { mapRunOf } from "../../../src/state/mapRun.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

const BOX = [
  [-1.5, 2.25],
  [0, 0.125],
] as const

const zoomed = parseScenario({
  version: 1,
  objective: { surface: "himmelblau" },
  runs: [{ method: "gd" }, { method: "adam" }],
  budget: 100,
  view: { tint: "basins", maps: { open: "basins", run: 1, basins: { box: BOX, against: 0 } } },
})
const basinsOf = ({ view }: Scenario) => view.maps?.basins

test("a link restores the box of the maps, the runs that are compared and the layer", () => {
  expect(decodeLink(`#${encodeLink(zoomed)}`)).toEqual(JSON.parse(JSON.stringify(zoomed)))
  expect(basinsOf(decodeLink(`#${encodeLink(zoomed)}`))).toEqual({ box: BOX, against: 0 })
})

test("a box that is none is refused, with its place", () => {
  const view = { maps: { basins: { box: [[2, 1], BOX[1]] } } }
  expect(() => parseScenario({ ...zoomed, view })).toThrow(
    "view.maps.basins.box[0]: expected two rising numbers, got [2, 1]",
  )
})

test("another box is seen as a whole, another parameter from where one was", () => {
  const { objective } = zoomed
  expect(basinsOf(withObjective(zoomed, { surface: "beale" }))).toEqual({ against: 0 })
  expect(basinsOf(withObjective(zoomed, withDomain(objective, BOX)))).toEqual({ against: 0 })
  expect(basinsOf(withObjective(zoomed, { ...objective, transform: { rotate: 30 } }))).toEqual({
    box: BOX,
    against: 0,
  })
})

test("maps follow the selection, and without one the link; never beyond the list", () => {
  expect(mapRunOf({ selected: null, scenario: zoomed })).toBe(1)
  expect(mapRunOf({ selected: 0, scenario: zoomed })).toBe(0)
  expect(mapRunOf({ selected: 7, scenario: zoomed })).toBe(1)
  expect(mapRunOf({ selected: null, scenario: { ...zoomed, runs: [] } })).toBe(null)
})
