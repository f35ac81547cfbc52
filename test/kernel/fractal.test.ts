import { afterAll, expect, test } from "vitest"
import { planFractal } from "../../src/catalog/fractal.ts"
import { NETWORK_WIDTHS } from "../../src/core/mapsView.ts"
import {
  COLOURS,
  FATE,
  fateAt,
  type Look,
  type Outcomes,
  outcomeAt,
  SCALE,
  SHADES,
} from "../../src/core/survey.ts"
import { CpuEngine } from "../../src/engine/cpu/cpuEngine.ts"
import type { Engine } from "../../src/engine/engine.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { createDevice } from "../gpu.ts"
import { network, train } from "./network.ts"

const gpu = new GpuEngine({ device: await createDevice(), adapter: "test" })
const cpu = new CpuEngine({ precision: "f64" })
afterAll(() => {
  gpu.dispose()
  cpu[Symbol.dispose]()
})

type Options = Parameters<typeof planFractal>[0]

async function map(engine: Engine, options: Options): Promise<Outcomes> {
  const { module, numbers } = planFractal(options)
  using survey = await engine.survey(module)
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  return survey.read()
}

test.each(NETWORK_WIDTHS)(
  "a network of width %i trains as one that is written out",
  async (width) => {
    const [steps, columns, rows] = [60, 4, 6]
    // The rates of the two layers, from 0.4 to 7 and from 1 to 150: natural logarithms are -1 to 2 and 0 to 5.
    const window = [
      [-1, 2],
      [0, 5],
    ] as const
    const outcomes = await map(cpu, { width, seed: 7, steps, window, columns, rows })
    const problem = network(width, 7)
    const fates = new Set<number>()
    for (let cell = 0; cell < columns * rows; cell++) {
      const rates = [Math.exp(-1 + (cell % columns)), Math.exp(Math.floor(cell / columns))] as const
      const expected = train(problem, rates, steps)
      const { end, value, fate, steps: taken } = outcomeAt(outcomes, cell)
      expect(fate).toBe(expected.converges ? FATE.arrived : FATE.diverged)
      expect(taken).toBe(expected.steps)
      expect(Math.abs(value / expected.value - 1)).toBeLessThan(1e-9)
      expect(Math.abs(end[0] / rates[0] - 1)).toBeLessThan(1e-15)
      expect(Math.abs(end[1] / rates[1] - 1)).toBeLessThan(1e-15)
      fates.add(fate)
    }
    expect(fates.size).toBe(2)
  },
)

const SIDE = 64
const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

/** True if all neighbours of a cell, diagonal ones too, share its fate. */
function isInside({ words }: Outcomes, cell: number): boolean {
  const [column, row] = [cell % SIDE, Math.floor(cell / SIDE)]
  return AROUND.every(([dx, dy]) => {
    const [x, y] = [column + dx, row + dy]
    const isOutside = x < 0 || x >= SIDE || y < 0 || y >= SIDE
    return isOutside || fateAt(words, y * SIDE + x) === fateAt(words, cell)
  })
}

test("64 x 64 cells of a corner are those of float64 but for borders", async () => {
  const window = [
    [-1, 0.5],
    [2.4, 3.4],
  ] as const
  const options: Options = { width: 4, seed: 0, steps: 100, window, columns: SIDE, rows: SIDE }
  const double = await map(cpu, options)
  const single = await map(gpu, options)
  const cells = Array.from({ length: SIDE ** 2 }, (_, cell) => cell)
  const borders = cells.filter((cell) => !isInside(double, cell))
  const differ = cells.filter((cell) => fateAt(single.words, cell) !== fateAt(double.words, cell))
  // Measured: 779 cells at borders, of which 4 differ.
  expect(borders.length).toBeGreaterThan(500)
  expect(differ.filter((cell) => isInside(double, cell))).toEqual([])
  expect(differ.length).toBeLessThan(20)
})

test.each([gpu, cpu])("each fate has its half of the scale (%#)", async (engine) => {
  const window = [
    [-1, 0.5],
    [2.4, 3.4],
  ] as const
  const { module, numbers } = planFractal({
    width: 4,
    seed: 0,
    steps: 20,
    window,
    columns: 16,
    rows: 16,
  })
  using survey = await engine.survey(module)
  survey.restart(numbers)
  while (survey.share < 1) await survey.advance()
  const outcomes = await survey.read()
  const [low, high, split] = [Math.log(5), Math.log(30), [0, Math.log(15)] as const]
  const colours = Uint32Array.from({ length: COLOURS }, (_, i) => i)
  const look: Look = { kind: "split", low, high, split, floor: 1, colours }
  const { read, pitch } = await survey.paint(look)
  const pixels = new Uint32Array((await read()).buffer)
  const halves = new Set<number>()
  for (let cell = 0; cell < 256; cell++) {
    const { fate, value } = outcomeAt(outcomes, cell)
    const half = fate === FATE.diverged ? 1 : 0
    const [from, to] = half === 1 ? split : [low, high]
    const share = Math.min(Math.max((Math.log(value - 1) - from) / (to - from), 0), 1)
    const colour = 16 * SHADES + (half * SCALE) / 2 + share * (SCALE / 2 - 1)
    const pixel = pixels[Math.floor(cell / 16) * pitch + (cell % 16)]!
    expect(Math.abs(pixel - colour)).toBeLessThan(0.6)
    halves.add(half)
  }
  expect(halves.size).toBe(2)
})

test("learning rates of neighbours differ down to the last bit of float32", async () => {
  const from = Math.log(24.3)
  const width = (SIDE - 1) * 2 ** -23
  const window = [
    [from, from + width],
    [from, from + width],
  ] as const
  const { floats } = await map(gpu, {
    width: 4,
    seed: 0,
    steps: 1,
    window,
    columns: SIDE,
    rows: SIDE,
  })
  const rates = Array.from({ length: SIDE }, (_, column) => floats[4 * column]!)
  for (const [column, rate] of rates.entries()) {
    const exact = Math.exp(from + column * 2 ** -23)
    expect(Math.abs(rate / exact - 1)).toBeLessThan(2 ** -24 * 1.01)
  }
  expect(new Set(rates).size).toBe(SIDE)
})
