import { expect, test, vi } from "vitest"
import { EngineMap } from "../../../src/app/engineCartographer.ts"
import type { Picture, PlannedSurvey } from "../../../src/core/survey.ts"
import type { Engine, Survey } from "../../../src/engine/engine.ts"
import type { MapNews, MapOrder } from "../../../src/state/cartographer.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"
import { createRavineStore } from "../../../src/state/store.ts"

vi.mock("../../../src/app/mapColours.ts", () => ({ mapColours: () => new Uint32Array() }))

const PARTS = 4

/** An engine whose surveys are computed in PARTS, the first of which is the coarse picture. */
class FakeEngine {
  readonly kind = "cpu"
  readonly log: string[] = []
  lose!: (reason: string) => void
  readonly lost = new Promise<string>((resolve) => {
    this.lose = resolve
  })

  constructor(private readonly name: string) {}

  async survey(): Promise<Survey> {
    const { log, name } = this
    let done = 0
    const picture = { columns: 1, rows: 1, pitch: 1 } as Picture
    return {
      get share() {
        return done / PARTS
      },
      get isWhole() {
        return done >= 1
      },
      restart: () => {
        log.push(`${name} restarts`)
        done = 0
      },
      advance: async () => {
        done++
      },
      read: async () => ({
        columns: 1,
        rows: 1,
        floats: new Float32Array(4),
        words: new Uint32Array(4),
      }),
      paint: async () => {
        log.push(`${name} paints ${done}`)
        return picture
      },
      [Symbol.dispose]: () => {
        log.push(`${name} disposes`)
      },
    }
  }
}

const order = (columns: number): MapOrder => ({
  survey: { module: { kernel: "survey" }, numbers: { columns } } as unknown as PlannedSurvey,
  look: { kind: "ends", low: 0, high: 1, floor: 0, scale: "sequential" },
})

const scenario = parseScenario({
  version: 1,
  objective: { surface: "sphere" },
  budget: 1,
  runs: [],
})

function setup(engines: readonly FakeEngine[]) {
  let current = 0
  const shown: Picture[] = []
  const news: MapNews[] = []
  const map = new EngineMap(
    async () => engines[current]! as unknown as Engine,
    createRavineStore(scenario),
    () => ({ show: (picture) => void shown.push(picture) }),
    (told) => news.push(told),
  )
  const lose = () => {
    current++
    engines[current - 1]!.lose("gone")
  }
  return { map, shown, news, lose }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

test("a map is drawn coarse first, told when it is complete, and disposed", async () => {
  const engine = new FakeEngine("first")
  const { map, shown, news } = setup([engine])
  map.show(order(1))
  await settled()
  expect(engine.log[0]).toBe("first restarts")
  expect(engine.log[1]).toBe("first paints 1")
  expect(engine.log.at(-1)).toBe(`first paints ${PARTS}`)
  expect(shown.length).toBeGreaterThanOrEqual(2)
  expect(news.at(-1)).toMatchObject({ share: 1, problem: null })
  map[Symbol.dispose]()
  expect(engine.log.at(-1)).toBe("first disposes")
})

test("the same numbers in other colours are painted, not computed again", async () => {
  const engine = new FakeEngine("first")
  const { map } = setup([engine])
  map.show(order(1))
  await settled()
  map.show({ ...order(1), look: { ...order(1).look, high: 2 } })
  await settled()
  expect(engine.log.filter((line) => line.endsWith("restarts"))).toHaveLength(1)
  map.show(order(2))
  await settled()
  expect(engine.log.filter((line) => line.endsWith("restarts"))).toHaveLength(2)
  map[Symbol.dispose]()
})

test("when the engine is lost the next one computes the map anew", async () => {
  const engines = [new FakeEngine("first"), new FakeEngine("second")]
  const { map, lose } = setup(engines)
  map.show(order(1))
  await settled()
  lose()
  await settled()
  expect(engines[0]!.log.at(-1)).toBe("first disposes")
  expect(engines[1]!.log[0]).toBe("second restarts")
  expect(engines[1]!.log.at(-1)).toBe(`second paints ${PARTS}`)
  map[Symbol.dispose]()
})
