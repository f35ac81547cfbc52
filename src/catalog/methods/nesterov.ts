import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Nesterov",
  source: {
    text: "Nesterov, Dokl. Akad. Nauk SSSR 269, 1983; form of Sutskever et al., ICML 2013",
    year: 1983,
  },
  idea: "Momentum that looks ahead: the gradient is taken where the ball is going.",
  about:
    "Ordinary momentum looks at the slope under the ball, Nesterov's at the slope where the ball will be after its momentum has carried it. An overshoot is thus felt one step earlier and damped. For smooth convex functions this reaches the best possible order, an error of order 1/t², where gradient descent has 1/t. The form here is the usual one of deep learning: the drawn iterate is the look-ahead point itself, so that one gradient at x is enough.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-2, [1e-5, 1]),
    momentum: momentum(0.9),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+momentum)/((1+2*momentum)*lr) - weightDecay",
    text: "2(1+μ)/((1+2μ)η)",
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\,(g + \mu b)`,
  pitfalls: [
    "The guarantee needs a convex function and a rate below 1/L.",
    "The value does not fall in every step: it ripples.",
  ],
  claims: [
    {
      text: "On (x² + k y²)/2 from (-4, 1.5) with the rate 1/k and momentum (√k-1)/(√k+1) it needs 27, 98 and 322 steps to f < 1e-6 for k = 10, 100 and 1000.",
      status: "verified",
    },
  ],
})
