import { expect, test } from "vitest"
import { decodeLink, encodeLink } from "../../../../src/state/link.ts"
import { parseScenario } from "../../../../src/state/scenario/parse.ts"

const RATE = { part: "hyper", name: "lr", from: 1e-3, to: 1, log: true } as const
const draft = (maps: object) => ({
  version: 1,
  objective: { surface: "ellipse" },
  runs: [{ method: "gd" }],
  budget: 100,
  view: { maps },
})

test("a link restores the axes, the colours and the curves", () => {
  const key = { part: "schedule", name: "end", of: "momentum", from: 0, to: 0.5 } as const
  const maps = {
    open: "curves",
    colours: "cividis",
    hyper: { axes: [RATE, key], colour: "steps", tolerance: 1e-4 },
    curves: { axis: RATE },
  }
  // The method lacks the key: the page says so, and the link is fine.
  expect(decodeLink(`#${encodeLink(parseScenario(draft(maps)))}`).view.maps).toEqual(maps)
})

test.each([
  [
    { hyper: { axes: [{ ...RATE, to: 0 }, RATE] } },
    "view.maps.hyper.axes[0]: expected the lower end first, got [0.001, 0]",
  ],
  [
    { hyper: { axes: [RATE, { ...RATE, from: -1 }] } },
    "view.maps.hyper.axes[1]: expected an end above 0 on a logarithmic axis, got [-1, 1]",
  ],
  [
    { curves: { axis: { ...RATE, to: 0.0010001 } } },
    "view.maps.curves.axis: expected ends farther apart, got [0.001, 0.0010001]",
  ],
  [
    { curves: { axis: { ...RATE, name: "momentun" } } },
    'view.maps.curves.axis.name: unknown hyper-parameter "momentun"; did you mean "momentum"?',
  ],
  [
    { curves: { axis: { ...RATE, part: "oracle", name: "sigma" } } },
    'view.maps.curves.axis.part: expected "hyper", got "oracle"',
  ],
  [
    { hyper: { axes: [RATE, { ...RATE, part: "start" }] } },
    'view.maps.hyper.axes[1].name: unknown coordinate "lr"',
  ],
  [
    { hyper: { axes: [RATE, { ...RATE, part: "schedule", name: "end", of: "mu" }] } },
    "view.maps.hyper.axes[1].of: unknown hyper-parameter",
  ],
])("%o is refused, with its place", (maps, message) => {
  expect(() => parseScenario(draft(maps))).toThrow(message)
})
