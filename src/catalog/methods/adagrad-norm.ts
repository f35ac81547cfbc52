import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate } from "../hyper.ts"

export default defineMethod({
  name: "AdaGrad-Norm",
  source: { text: "Ward, Wu & Bottou, ICML 2019, Algorithm 1", year: 2019, arxiv: "1806.01811" },
  idea: "Gradient descent whose single rate falls with the sum of all squared gradient lengths.",
  about:
    "AdaGrad with one number for all coordinates: the rate is divided by the root of the sum of |g|² over all steps so far. As long as the rate is too large, gradients are large and the sum grows fast; once it is small enough for the curvature, the sum levels off, and what remains is gradient descent at a good rate. It converges for every choice of η and b₀, which gradient descent does not. Because all coordinates share the rate, turning the surface does not change the path.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: {
    lr: learningRate(1, [0.01, 10]),
    b0sq: {
      symbol: "b_0^2",
      label: "first sum",
      default: 1e-2,
      range: [1e-8, 100],
      scale: "log",
    },
    eps: epsilon(1e-10),
  },
  rule: String.raw`s \leftarrow s + |g|^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{s} + \varepsilon}`,
  pitfalls: [
    "A steep start leaves a rate that is small for good.",
    "With one rate for all coordinates a narrow valley is as slow as for gradient descent.",
  ],
})
