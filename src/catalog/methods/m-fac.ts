import { defineMethod } from "../../core/method.ts"
import { damping, learningRate, momentum, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "M-FAC",
  source: {
    text: "Frantar, Kurtic & Alistarh, NeurIPS 2021",
    year: 2021,
    arxiv: "2107.03356",
  },
  idea: "A natural-gradient step from the last m gradients, without ever forming a matrix.",
  about:
    "The average of outer products of gradients, the empirical Fisher matrix, stands in for the curvature of a loss. With damping it can be inverted, but for d parameters it is d by d. M-FAC keeps the last m gradients instead. Each adds a matrix of rank one, whose effect on the inverse is known in closed form, so the inverse applied to a gradient takes inner products with stored vectors only. Directions in which recent gradients were large are damped; the others move as in gradient descent with the rate divided by the damping.",
  family: "matrix",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 64,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.02),
    damping: damping(1e-3, 1),
    m: { symbol: "m", label: "gradients", default: 64, plane: 8, range: [1, 128], step: 1 },
    momentum: momentum(0),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`F = \delta I + \frac{1}{m} \sum_{i=1}^m g_i g_i^\top, \quad x \leftarrow x - \eta\, F^{-1} g`,
  pitfalls: [
    "Near a minimum the gradients vanish from F and the rate is η/δ: above 2 over the largest curvature it explodes.",
    "The sum is divided by m from the first step on, so the first steps are longer.",
    "It stores m gradients, each as large as the model; every run here keeps room for 128.",
  ],
  onThePlane:
    "The matrix that it avoids is 2 × 2 here and simply factored. Without noise past gradients are nearly parallel, so there is little to gain: it needs many parameters and small batches.",
  claims: [
    {
      text: "The step equals that of a dense solve: with 200 parameters and m = 32 to 8.4e-13.",
      status: "verified",
    },
    {
      text: "On a network of 697 parameters with batches of 32 the loss after 400 steps is 1.29e-3 (m = 64, momentum 0.9), against 1.67e-3 of Adam and 2.4e-3 of momentum.",
      status: "verified",
    },
    {
      text: "On least squares without label noise (d = 20, batches of 16, 1000 steps) it does not help: 3.5e-3, against 1.8e-5 of SGD.",
      status: "failed",
    },
  ],
})
