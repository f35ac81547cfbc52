import { blockUntilReady, defaultDevice, grad, init, jit, numpy as np } from "@jax-js/jax"
import { HYPER, startsOf } from "../problem.ts"
import type { Contestant } from "./contestant.ts"

const { lr, beta1, beta2, eps } = HYPER

/** Arrays [runs], and the bias corrections, which are scalars. Using an array twice takes a `ref`. */
type State = Record<"x" | "y" | "mx" | "my" | "vx" | "vy" | "c1" | "c2", np.Array>

const NAMES = ["x", "y", "mx", "my", "vx", "vy", "c1", "c2"] as const

/** jax-js: one step is differentiated, traced and fused by jit. */
export const jax: Contestant = {
  name: "jax-js, WebGPU",
  async prepare({ runs }) {
    if (!(await init("webgpu")).includes("webgpu")) throw new Error("jax-js found no WebGPU.")
    defaultDevice("webgpu")
    const starts = startsOf(runs)
    const column = (i: number) => np.array(starts.filter((_, at) => at % 2 === i))
    const start = { x: column(0), y: column(1) }
    const compiled = jit(step)
    const initial = (): State => ({
      x: start.x.ref,
      y: start.y.ref,
      mx: np.zeros([runs]),
      my: np.zeros([runs]),
      vx: np.zeros([runs]),
      vy: np.zeros([runs]),
      c1: np.array(0),
      c2: np.array(0),
    })
    const drop = () => {
      for (const name of NAMES) state[name].dispose()
    }
    let state = initial()
    return {
      restart() {
        drop()
        state = initial()
      },
      async advance(steps) {
        for (let k = 0; k < steps; k++) state = compiled(state)
        await blockUntilReady(state)
      },
      async points() {
        const [x, y] = [await state.x.ref.data(), await state.y.ref.data()]
        return Float32Array.from({ length: 2 * runs }, (_, at) => (at % 2 ? y : x)[at >> 1]!)
      },
      [Symbol.dispose]() {
        drop()
        start.x.dispose()
        start.y.dispose()
      },
    }
  },
}

/** The sum over the runs, so that its gradient is that of every run. */
function rosenbrock({ x, y }: { x: np.Array; y: np.Array }): np.Array {
  const gap = y.sub(np.square(x.ref))
  return np.square(np.subtract(1, x)).add(np.square(gap).mul(100)).sum()
}

function step(state: State): State {
  const g = grad(rosenbrock)({ x: state.x.ref, y: state.y.ref })
  const c1 = state.c1.mul(beta1).add(1 - beta1)
  const c2 = state.c2.mul(beta2).add(1 - beta2)
  const move = (x: np.Array, m: np.Array, v: np.Array, g: np.Array) => {
    const m1 = m.mul(beta1).add(g.ref.mul(1 - beta1))
    const v1 = v.mul(beta2).add(np.square(g).mul(1 - beta2))
    const d = m1.ref
      .div(c1.ref)
      .mul(lr)
      .div(np.sqrt(v1.ref.div(c2.ref)).add(eps))
    return [x.sub(d), m1, v1] as const
  }
  const [x, mx, vx] = move(state.x, state.mx, state.vx, g.x)
  const [y, my, vy] = move(state.y, state.my, state.vy, g.y)
  return { x, y, mx, my, vx, vy, c1, c2 }
}
