import { solveLeastSquares } from "../../src/analysis/leastSquares.ts"
import type { Gpu } from "../../src/engine/gpu/device.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { handWritten, javascript, type Mapper, ravine, startAt } from "./contestants.ts"
import { STEPS, surveyOf } from "./problem.ts"

/** The basin map of SIDE x SIDE starts and STEPS steps, and how its time grows. */
export interface MapResults {
  readonly side: number
  readonly steps: number
  /** Steps of all runs together, per second. */
  readonly rates: Readonly<Record<"ravine" | "kernel" | "javascript", number>>
  /** The share of the cells in which the contestant and the hand-written kernel agree. */
  readonly agreement: Readonly<Record<"ravine" | "javascript", number>>
  /** Run-steps of the engine's first 100 ms. */
  readonly first: number
  readonly growth: {
    readonly steps: number
    readonly points: readonly { readonly runs: number; readonly seconds: number }[]
    /** Of the runs, in the time: least squares over the logarithms. */
    readonly exponent: number
  }
}

const SIDE = 1024
const ROUNDS = 3
/** JavaScript computes every so manyth row. */
const SPARSE = 32
/** Fewer agree only if one of them computes something else: borders of basins are a rounding wide. */
const AGREEING = 0.99
const GROWTH = { steps: 200, exponents: [10, 12, 14, 16, 18, 20, 22] }

/** Measures maps. Throws if a contestant computes another map. */
export async function measureMaps(gpu: Gpu): Promise<MapResults> {
  using own = await ravine(gpu, SIDE)
  using kernel = await handWritten(gpu, SIDE)
  const seconds = { own: Number.POSITIVE_INFINITY, kernel: Number.POSITIVE_INFINITY }
  for (let round = 0; round < ROUNDS; round++) {
    seconds.own = Math.min(seconds.own, await timed(() => own.compute()))
    seconds.kernel = Math.min(seconds.kernel, await timed(() => kernel.compute()))
  }
  const plain = await measureJavascript()
  const expected = await kernel.minima()
  const agreement = {
    ravine: await agreementOf(own, expected),
    javascript: plain.agreeing(expected),
  }
  for (const [name, share] of Object.entries(agreement))
    if (share < AGREEING)
      throw new Error(`${name} agrees with the kernel in ${share} of the cells.`)
  const all = SIDE * SIDE * STEPS
  return {
    side: SIDE,
    steps: STEPS,
    rates: { ravine: all / seconds.own, kernel: all / seconds.kernel, javascript: plain.rate },
    agreement,
    first: await firstSteps(gpu),
    growth: await measureGrowth(gpu),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function agreementOf(mapper: Mapper, expected: Int8Array): Promise<number> {
  const found = await mapper.minima()
  return found.filter((minimum, cell) => minimum === expected[cell]).length / expected.length
}

async function measureJavascript() {
  const rows = Array.from({ length: SIDE / SPARSE }, (_, i) => i * SPARSE)
  const found = new Map<number, number>()
  const seconds = await timed(async () => {
    for (const row of rows)
      for (let column = 0; column < SIDE; column++)
        found.set(row * SIDE + column, javascript(startAt(column, SIDE), startAt(row, SIDE)).home)
  })
  return {
    rate: (found.size * STEPS) / seconds,
    agreeing: (expected: Int8Array) =>
      [...found].filter(([cell, minimum]) => minimum === expected[cell]).length / found.size,
  }
}

/** Counts what is computed 100 ms after a change, once the kernel is linked and its speed known. */
async function firstSteps(gpu: Gpu): Promise<number> {
  const { module, numbers } = surveyOf(SIDE, SIDE)
  using survey = await new GpuEngine(gpu).survey(module)
  survey.restart(numbers)
  for (let i = 0; i < 8; i++) await survey.advance()
  survey.restart(numbers)
  const start = performance.now()
  let done = 0
  while (performance.now() - start < 100) {
    await survey.advance()
    if (performance.now() - start < 100) done = survey.share
  }
  return done * SIDE * SIDE * STEPS
}

async function measureGrowth(gpu: Gpu): Promise<MapResults["growth"]> {
  const { steps, exponents } = GROWTH
  const { module } = surveyOf(1, 1)
  using survey = await new GpuEngine(gpu).survey(module)
  const points: { runs: number; seconds: number }[] = []
  for (const exponent of exponents) {
    const side = 2 ** (exponent / 2)
    const { numbers } = surveyOf(side, side, steps)
    const compute = async () => {
      survey.restart(numbers)
      while (survey.share < 1) await survey.advance()
    }
    await compute()
    const times = [await timed(compute), await timed(compute), await timed(compute)]
    points.push({ runs: side * side, seconds: Math.min(...times) })
  }
  const [, exponent] = solveLeastSquares(
    points.map(({ runs }) => [1, Math.log(runs)]),
    points.map((point) => Math.log(point.seconds)),
    points.map(() => 1),
  )
  return { steps, points, exponent: exponent! }
}
