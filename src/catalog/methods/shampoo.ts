import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, momentum } from "../hyper.ts"

export default defineMethod({
  name: "Shampoo",
  source: {
    text: "Gupta, Koren & Singer, ICML 2018, Algorithm 2 of order 1",
    year: 2018,
    arxiv: "1802.09568",
  },
  idea: "AdaGrad with a matrix: it also learns in which directions the gradients are large.",
  about:
    "AdaGrad divides every coordinate by the root of its summed squared gradients and is blind to directions between the axes. The full matrix of summed outer products sees them, but for d parameters it has d² entries. Shampoo keeps one small matrix per side of a weight matrix, for its rows and its columns, and multiplies the gradient with an inverse root of each. Together they act like the inverse root of the full matrix. For a vector there is one side only, and Shampoo is AdaGrad with the full matrix: it does not matter how the axes are turned.",
  family: "matrix",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 1.5,
  hyper: {
    lr: learningRate(0.3, [1e-2, 2], 0.5),
    momentum: momentum(0),
    eps: epsilon(1e-4),
  },
  rule: String.raw`P \leftarrow P + g g^\top, \quad x \leftarrow x - \eta\, P^{-1/2} g \qquad (P_0 = \varepsilon I)`,
  pitfalls: [
    "The sum only grows, so steps shrink like those of AdaGrad.",
    "Published re-implementations take the root twice too strong and precondition the second side with the result of the first.",
    "Roots of matrices cost d³ per side; in practice they are refreshed every few steps only.",
  ],
  onThePlane:
    "Two numbers have one side. The product of two small matrices, its point, is not seen.",
  claims: [
    {
      text: "Turning a quadratic turns the run: on the plane the path does not depend on the axes.",
      status: "verified",
    },
    {
      text: "On a network of 697 parameters, with rate 0.3, momentum 0.9 and ε = 1e-6, it needs 31 and 75 steps to a loss of 1e-2 and 1e-3.",
      status: "verified",
    },
  ],
})
