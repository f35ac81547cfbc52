// Adam on Rosenbrock and nothing else, as one would write it by hand in JavaScript.

import type { Precision } from "../../src/engine/cpu/runtime/memory.ts"
import type { Floats } from "../../src/engine/engine.ts"
import { HYPER, startsOf } from "../problem.ts"
import type { Contestant } from "./contestant.ts"

/** Iterates [step, run, 2], and m, v, c of each run, [run, 6]. */
interface Memory {
  readonly path: Floats
  readonly states: Floats
}

type Advance = (memory: Memory, runs: number, first: number, steps: number) => void

/** The hand-written loop. It keeps every iterate, as the engine does. */
export const javascript = (precision: Precision): Contestant => ({
  name: `Hand-written JavaScript ${precision}`,
  async prepare({ runs, budget }) {
    const advance = precision === "f32" ? advanceSingle : advanceDouble
    const create = (length: number) =>
      precision === "f32" ? new Float32Array(length) : new Float64Array(length)
    const memory = { path: create(2 * (budget + 1) * runs), states: create(6 * runs) }
    const starts = startsOf(runs)
    let taken = 0
    return {
      restart() {
        memory.path.set(starts)
        memory.states.fill(0)
        taken = 0
      },
      advance(steps) {
        advance(memory, runs, taken, steps)
        taken += steps
      },
      points: async () => memory.path.slice(2 * taken * runs, 2 * (taken + 1) * runs),
      [Symbol.dispose]: () => {},
    }
  },
})

const { lr, beta1, beta2, eps } = HYPER

const advanceDouble: Advance = ({ path, states }, runs, first, steps) => {
  for (let run = 0; run < runs; run++) {
    const s = 6 * run
    let at = 2 * (first * runs + run)
    let [x, y] = [path[at]!, path[at + 1]!]
    let [mx, my, vx, vy] = [states[s]!, states[s + 1]!, states[s + 2]!, states[s + 3]!]
    let [c1, c2] = [states[s + 4]!, states[s + 5]!]
    for (let k = 0; k < steps; k++) {
      const gap = y - x * x
      const gx = -2 * (1 - x) - 400 * x * gap
      const gy = 200 * gap
      mx = beta1 * mx + (1 - beta1) * gx
      my = beta1 * my + (1 - beta1) * gy
      vx = beta2 * vx + (1 - beta2) * gx * gx
      vy = beta2 * vy + (1 - beta2) * gy * gy
      c1 = beta1 * c1 + (1 - beta1)
      c2 = beta2 * c2 + (1 - beta2)
      x -= (lr * (mx / c1)) / (Math.sqrt(vx / c2) + eps)
      y -= (lr * (my / c1)) / (Math.sqrt(vy / c2) + eps)
      at += 2 * runs
      path[at] = x
      path[at + 1] = y
    }
    states[s] = mx
    states[s + 1] = my
    states[s + 2] = vx
    states[s + 3] = vy
    states[s + 4] = c1
    states[s + 5] = c2
  }
}

const f = Math.fround
const [LR, BETA1, BETA2, EPS] = [f(lr), f(beta1), f(beta2), f(eps)]
const [REST1, REST2] = [f(1 - BETA1), f(1 - BETA2)]

/** The same, rounded to float32 after every operation. */
const advanceSingle: Advance = ({ path, states }, runs, first, steps) => {
  for (let run = 0; run < runs; run++) {
    const s = 6 * run
    let at = 2 * (first * runs + run)
    let [x, y] = [path[at]!, path[at + 1]!]
    let [mx, my, vx, vy] = [states[s]!, states[s + 1]!, states[s + 2]!, states[s + 3]!]
    let [c1, c2] = [states[s + 4]!, states[s + 5]!]
    for (let k = 0; k < steps; k++) {
      const gap = f(y - f(x * x))
      const gx = f(f(-2 * f(1 - x)) - f(f(400 * x) * gap))
      const gy = f(200 * gap)
      mx = f(f(BETA1 * mx) + f(REST1 * gx))
      my = f(f(BETA1 * my) + f(REST1 * gy))
      vx = f(f(BETA2 * vx) + f(f(REST2 * gx) * gx))
      vy = f(f(BETA2 * vy) + f(f(REST2 * gy) * gy))
      c1 = f(f(BETA1 * c1) + REST1)
      c2 = f(f(BETA2 * c2) + REST2)
      x = f(x - f(f(LR * f(mx / c1)) / f(f(Math.sqrt(f(vx / c2))) + EPS)))
      y = f(y - f(f(LR * f(my / c1)) / f(f(Math.sqrt(f(vy / c2))) + EPS)))
      at += 2 * runs
      path[at] = x
      path[at + 1] = y
    }
    states[s] = mx
    states[s + 1] = my
    states[s + 2] = vx
    states[s + 3] = vy
    states[s + 4] = c1
    states[s + 5] = c2
  }
}
