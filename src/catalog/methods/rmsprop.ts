import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, momentum, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "RMSProp",
  source: {
    text: "Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012",
    year: 2012,
  },
  idea: "Divides the gradient by a running root mean square of itself, so that steps keep their length.",
  about:
    "AdaGrad never forgets; RMSProp averages the squared gradients over about 1/(1-α) recent steps instead of summing them all. Each coordinate therefore moves by roughly the rate, however steep or flat f is there, and the scale adapts when the surface changes. It began as a slide of a lecture, as the mini-batch version of using only the sign of the gradient. Options subtract the squared mean from the mean square, which leaves the variance, and add momentum to the scaled gradient.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-2, [1e-4, 1]),
    alpha: { symbol: "\\alpha", default: 0.99, range: [0.5, 0.9999], scale: "complement" },
    eps: epsilon(1e-8),
    momentum: momentum(0),
    centered: variant("c", "centered"),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: { formula: "2*(1+momentum)/lr", text: "2(1+μ)/η", scaled: true },
  rule: String.raw`v \leftarrow \alpha v + (1-\alpha)\, g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{v} + \varepsilon}`,
  pitfalls: [
    "The average starts at 0 and is not corrected, so the first step is 1/√(1-α) = 10 times the rate.",
    "Steps do not shrink at a minimum: it hops around it, at the rate, unless the rate decays.",
  ],
  claims: [
    { text: "The first step is 10 times the rate in every coordinate.", status: "verified" },
    {
      text: "At the best rate of a grid: 9 steps to f < 1e-6 on (x² + 50 y²)/2 from (-4, 1.5), 198 on Beale from (1, 1), and f < 1e-4 on Rosenbrock not within 5000.",
      status: "verified",
    },
  ],
})
