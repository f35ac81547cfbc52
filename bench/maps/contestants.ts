import { FATE, fateAt } from "../../src/core/survey.ts"
import { Arena, Ledger } from "../../src/engine/gpu/arena.ts"
import type { Gpu } from "../../src/engine/gpu/device.ts"
import { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { Kernel } from "../../src/engine/gpu/kernel.ts"
import { readBack } from "../../src/engine/gpu/readback.ts"
import { ShaderError } from "../../src/engine/link/shaderError.ts"
import { HYPER } from "../problem.ts"
import basins from "./basins.wgsl?raw"
import { BOX, MINIMA, RADIUS, STEPS, surveyOf } from "./problem.ts"

/** A map of so many cells along each side, computed again and again. */
export interface Mapper extends Disposable {
  compute(): Promise<void>
  /** The minimum of every cell, or -1. */
  minima(): Promise<Int8Array>
}

/** The engine on the GPU, coarse cells first. */
export async function ravine(gpu: Gpu, side: number): Promise<Mapper> {
  const { module, numbers } = surveyOf(side, side)
  const survey = await new GpuEngine(gpu).survey(module)
  return {
    async compute() {
      survey.restart(numbers)
      while (survey.share < 1) await survey.advance()
    },
    async minima() {
      const { words } = await survey.read()
      return Int8Array.from({ length: side * side }, (_, cell) =>
        Math.max(fateAt(words, cell) - FATE.arrived, -1),
      )
    },
    [Symbol.dispose]: () => survey.dispose(),
  }
}

const { lr, beta1, beta2, eps } = HYPER
/** Cells of one submit of the hand-written kernel: some ten milliseconds here. */
const SUBMIT = 2 ** 21 / STEPS

/** A hand-written kernel, row by row. */
export async function handWritten({ device }: Gpu, side: number): Promise<Mapper> {
  const blame = (reason: string) => new ShaderError(reason, "basins.wgsl", 1, 1)
  const kernel = await Kernel.create(device, { label: "basins", code: basins, blame })
  const arena = new Arena(device, new Ledger())
  const map = arena.uniform("map", 48)
  const ends = arena.storage("ends", 16 * side * side)
  const bindings = kernel.bind([map, ends])
  return {
    async compute() {
      for (let first = 0; first < side * side; first += SUBMIT) {
        const words = new Uint32Array(12)
        words.set([side, side, first, Math.min(SUBMIT, side * side - first), STEPS])
        new Float32Array(words.buffer).set([lr, beta1, beta2, eps, RADIUS], 5)
        device.queue.writeBuffer(map, 0, words)
        kernel.dispatch(bindings, words[3]!)
        await device.queue.onSubmittedWorkDone()
      }
    },
    async minima() {
      const [bytes] = await readBack(device, [{ buffer: ends, bytes: 16 * side * side }])
      const found = new Float32Array(bytes!)
      return Int8Array.from({ length: side * side }, (_, cell) => found[4 * cell + 2]!)
    },
    [Symbol.dispose]: () => arena.dispose(),
  }
}

/** One start in plain JavaScript: the minimum that it ends at, or -1, and the step since which it is there. */
export function javascript(startX: number, startY: number): { home: number; since: number } {
  let [x, y, mx, my, vx, vy, c1, c2] = [startX, startY, 0, 0, 0, 0, 0, 0]
  let [home, since] = [minimumAt(x, y), 0]
  for (let k = 0; k < STEPS; k++) {
    const a = x * x + y - 11
    const b = x + y * y - 7
    const gx = 4 * x * a + 2 * b
    const gy = 2 * a + 4 * y * b
    mx = beta1 * mx + (1 - beta1) * gx
    my = beta1 * my + (1 - beta1) * gy
    vx = beta2 * vx + (1 - beta2) * gx * gx
    vy = beta2 * vy + (1 - beta2) * gy * gy
    c1 = beta1 * c1 + (1 - beta1)
    c2 = beta2 * c2 + (1 - beta2)
    x -= (lr * (mx / c1)) / (Math.sqrt(vx / c2) + eps)
    y -= (lr * (my / c1)) / (Math.sqrt(vy / c2) + eps)
    const here = minimumAt(x, y)
    if (here !== home) since = k + 1
    home = here
  }
  return { home, since }
}

function minimumAt(x: number, y: number): number {
  let found = -1
  for (let i = 0; i < MINIMA.length; i++) {
    const [dx, dy] = [x - MINIMA[i]![0], y - MINIMA[i]![1]]
    if (dx * dx + dy * dy < RADIUS * RADIUS) found = i
  }
  return found
}

/** The start of a cell. */
export const startAt = (index: number, side: number): number =>
  BOX[0] + ((BOX[1] - BOX[0]) * index) / (side - 1)
