import { beforeAll, expect, test, vi } from "vitest"
import { Race } from "../../../src/app/race.ts"
import type { Batch } from "../../../src/core/batch.ts"
import type { Engine, Simulation } from "../../../src/engine/engine.ts"
import { withHyper, withMethod, withoutRun } from "../../../src/state/edit.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { TraceStore } from "../../../src/state/traces.ts"

beforeAll(() => {
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => setTimeout(callback, 1))
  vi.stubGlobal("cancelAnimationFrame", clearTimeout)
  return () => vi.unstubAllGlobals()
})

/** An engine whose runs go from their start by their first hyper-parameter along x. */
class FakeEngine implements Pick<Engine, "start"> {
  readonly log: string[] = []
  refused = ""

  async start(batch: Batch): Promise<Simulation> {
    await Promise.resolve()
    if (batch.method.id === this.refused) throw new Error(`${this.refused} does not compile`)
    const { log } = this
    log.push(`start ${batch.method.id}`)
    let { runs } = batch
    let taken = 0
    return {
      batch,
      get taken() {
        return taken
      },
      restart(next) {
        runs = next
        taken = 0
      },
      advance(steps) {
        taken = Math.min(taken + steps, batch.budget)
      },
      async read() {
        const tracks = runs.map(({ start, hyper }) => {
          const x = Float64Array.from(
            { length: 2 * taken + 2 },
            (_, i) => start[i % 2]! + (i >> 1) * hyper[0]!,
          )
          const value = new Float64Array(taken + 1)
          return {
            x,
            value,
            gradientNorm: value,
            rate: new Float64Array(taken),
            sharpness: value,
            flatness: value,
            scaledSharpness: value,
            calls: {},
            divergedAt: null,
          }
        })
        return { taken, runs: tracks }
      },
      [Symbol.dispose]() {
        log.push(`dispose ${batch.method.id}`)
      },
    }
  }
}

const scenario = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  start: [1, 0],
  budget: 20,
  runs: [
    { method: "gd", hyper: { lr: 1 } },
    { method: "adam" },
    { method: "gd", hyper: { lr: 2 } },
  ],
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 130))

async function setup() {
  const engine = new FakeEngine()
  const traces = new TraceStore()
  const failed = vi.fn()
  const restarted = vi.fn()
  const race = new Race(engine, traces, { failed, restarted })
  race.update(scenario)
  await settled()
  const end = (run: number) => traces.current.tracks[run]?.x.at(-2)
  return { engine, traces, failed, restarted, race, end }
}

test("runs of one method share a simulation, and traces come in the order of the scenario", async () => {
  const { engine, traces, end } = await setup()
  expect(engine.log).toEqual(["start gd", "start adam"])
  expect(traces.current.tracks).toHaveLength(3)
  expect([end(0), end(2)]).toEqual([21, 41])
})

test("other numbers restart without linking, in the same call", async () => {
  const { engine, race, restarted, end } = await setup()
  restarted.mockClear()
  race.update(withHyper({ ...scenario, start: [5, 0] }, 0, "lr", 3))
  expect(restarted).toHaveBeenCalledOnce()
  await settled()
  expect(engine.log).toHaveLength(2)
  expect([end(0), end(2)]).toEqual([65, 45])
})

test("another method replaces one simulation; the others stay", async () => {
  const { engine, race } = await setup()
  race.update(withMethod(scenario, 1, "lion"))
  await settled()
  expect(engine.log.slice(2)).toEqual(["start lion", "dispose adam"])
  race[Symbol.dispose]()
  expect(engine.log.slice(4).toSorted()).toEqual(["dispose gd", "dispose lion"])
})

test("a removed run takes its curve along at once", async () => {
  const { traces, race, end } = await setup()
  race.update(withoutRun(scenario, 0))
  expect(traces.current.tracks).toHaveLength(2)
  expect(end(1)).toBe(41)
})

test("what cannot be linked is told, and the last good race goes on", async () => {
  const { engine, failed, race, end } = await setup()
  engine.refused = "lion"
  race.update(withMethod(scenario, 1, "lion"))
  await settled()
  expect(failed).toHaveBeenLastCalledWith("lion does not compile")
  expect(race.entries).toHaveLength(2)
  race.update({ ...scenario, start: [0, 0] })
  await settled()
  expect(failed).toHaveBeenLastCalledWith(null)
  expect(end(0)).toBe(20)
})

test("only the newest of several changes is kept", async () => {
  const { engine, race } = await setup()
  race.update(withMethod(scenario, 1, "lion"))
  race.update(withMethod(scenario, 1, "rmsprop"))
  race.update(withMethod(scenario, 1, "adan"))
  await settled()
  expect(race.entries.map(({ simulation }) => simulation.batch.method.id).toSorted()).toEqual([
    "adan",
    "gd",
  ])
  const alive = engine.log.reduce((count, line) => count + (line.startsWith("start") ? 1 : -1), 0)
  expect(alive).toBe(2)
})
