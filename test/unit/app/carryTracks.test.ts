import { expect, test } from "vitest"
import { carryTracks } from "../../../src/app/carryTracks.ts"
import type { RunSpec } from "../../../src/core/scenario.ts"
import type { Track } from "../../../src/state/traces.ts"

const run = (method: string, slot: number): RunSpec => ({ method, slot, hyper: {} })
const track = (): Track => {
  const none = new Float64Array()
  return {
    x: none,
    value: none,
    gradientNorm: none,
    rate: none,
    sharpness: none,
    flatness: none,
    scaledSharpness: none,
    calls: {},
    divergedAt: null,
  }
}

test("tracks follow their runs, even of one method and colour", () => {
  const [a, b] = [run("adam", 0), run("adam", 0)]
  const [first, second] = [track(), track()]
  expect(carryTracks([first, second], [a, b], [b, a])).toEqual([second, first])
  expect(carryTracks([first, second], [a, b], [b, a])[0]).toBe(second)
})

test("an edited run keeps its track, a new one has none, and a muted one shows none", () => {
  const [a, b] = [run("adam", 0), run("gd", 1)]
  const tracks = [track(), track()]
  const edited = { ...a, hyper: { lr: 1 } }
  expect(carryTracks(tracks, [a, b], [edited, b])).toBe(tracks)
  expect(carryTracks(tracks, [a, b], [a, b, run("lion", 2)])).toEqual([...tracks, null])
  expect(carryTracks(tracks, [a, b], [{ ...a, muted: true }, b])).toEqual([null, tracks[1]])
})
