import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, weightDecay } from "../hyper.ts"
import { polyak, ratedBy, stepSizeRule } from "../stepSize.ts"

export default defineMethod({
  name: "Momentum",
  source: { text: "Polyak, USSR Comput. Math. and Math. Phys. 4(5), 1964", year: 1964 },
  idea: "A heavy ball: the step remembers earlier gradients, so that what keeps its direction adds up.",
  about:
    "A buffer sums the gradients, each older one counting less by the factor μ. Along a valley the gradients agree and add up to 1/(1-μ) times one of them; across it they alternate and cancel. With the best rate and momentum the number of steps on a bowl grows with the root of the condition number instead of with the number itself. The price is inertia: the iterate overshoots and circles a minimum before it settles. By Armijo's rule the ball forgets its speed when it would roll uphill; Polyak's rule divides by the length of the buffer.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: ratedBy(learningRate(1e-2, [1e-5, 1])),
    momentum: momentum(0.9),
    stepSize: stepSizeRule(),
    ...polyak,
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+momentum)/lr - weightDecay",
    text: "2(1+μ)/η",
    when: { key: "stepSize", is: "fixed" },
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\, b`,
  pitfalls: [
    "The buffer has no factor 1-μ here, so at μ = 0.9 steps grow to ten times those of gradient descent at the same rate.",
    "The best momentum depends on the curvature; too much of it circles for long.",
  ],
  claims: [
    {
      text: "On (x² + k y²)/2 from (-4, 1.5) with the best rate and momentum it needs 18, 71 and 264 steps to f < 1e-6 for k = 10, 100 and 1000.",
      status: "verified",
    },
  ],
})
