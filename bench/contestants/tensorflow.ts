import * as tf from "@tensorflow/tfjs-core"
import "@tensorflow/tfjs-backend-webgpu"
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js"
import { HYPER, startsOf } from "../problem.ts"
import type { Contestant } from "./contestant.ts"

const { lr, beta1, beta2, eps } = HYPER

/** Tensors [runs, 2], and the bias corrections, which are scalars. */
type State = Record<"x" | "m" | "v" | "c1" | "c2", tf.Tensor>

/** TensorFlow.js: one kernel per operation. */
export const tensorflow: Contestant = {
  name: "TensorFlow.js, WebGPU",
  async prepare({ runs }) {
    if (!(await tf.setBackend("webgpu"))) throw new Error("TensorFlow.js found no WebGPU.")
    const start = tf.tensor2d(startsOf(runs), [runs, 2])
    const initial = (): State => ({
      x: start.clone(),
      m: tf.zerosLike(start),
      v: tf.zerosLike(start),
      c1: tf.scalar(0),
      c2: tf.scalar(0),
    })
    let state = initial()
    return {
      restart() {
        tf.dispose(state)
        state = initial()
      },
      async advance(steps) {
        for (let k = 0; k < steps; k++) {
          const next = tf.tidy(() => step(state))
          tf.dispose(state)
          state = next
        }
        // The backend gathers commands; reading a number sends them.
        const one = state.x.slice([0, 0], [1, 1])
        await one.data()
        one.dispose()
      },
      points: async () => Float32Array.from(await state.x.data()),
      [Symbol.dispose]: () => tf.dispose([start, ...Object.values(state)]),
    }
  },
}

function step({ x, m, v, c1, c2 }: State): State {
  const g = gradient(x)
  const next = {
    m: m.mul(beta1).add(g.mul(1 - beta1)),
    v: v.mul(beta2).add(g.square().mul(1 - beta2)),
    c1: c1.mul(beta1).add(1 - beta1),
    c2: c2.mul(beta2).add(1 - beta2),
  }
  const d = next.m.div(next.c1).mul(lr).div(next.v.div(next.c2).sqrt().add(eps))
  return { ...next, x: x.sub(d) }
}

function gradient(point: tf.Tensor): tf.Tensor {
  const [x, y] = tf.split(point, 2, 1) as [tf.Tensor, tf.Tensor]
  const gap = y.sub(x.square())
  const gx = x.sub(1).mul(2).sub(x.mul(400).mul(gap))
  return tf.concat([gx, gap.mul(200)], 1)
}
