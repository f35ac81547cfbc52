import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "diffGrad",
  source: { text: "Dubey et al., IEEE TNNLS 31(11), 2020", year: 2020, arxiv: "1909.11015" },
  idea: "Adam with a friction per coordinate that slows it where the gradient has stopped changing.",
  about:
    "Adam rolls over a narrow minimum because its momentum does. diffGrad multiplies every coordinate of Adam's step by a friction between one half and one: the logistic function of how much the gradient changed since the last step. Where the gradient changes much, the step is nearly Adam's; where it hardly changes, as on a plateau or close to a minimum, it is half as long. The friction compares gradients with the number 1, so that the scale of f matters, unlike in Adam.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 3,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} \xi &= \frac{1}{1 + e^{-|\Delta g|}} \\ x &\leftarrow x - \eta\, \frac{\sqrt{1-\beta_2^t}}{1-\beta_1^t}\, \frac{\xi\, m}{\sqrt{v} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "It is slower than Adam on smooth surfaces, since no step is longer and many are half as long.",
    "The first code of the authors compared the gradient with itself: its friction was always one half.",
  ],
  claims: [
    {
      text: "On the first function of the paper Adam rolls into the worse well at 0.2001, and diffGrad stops in the better one at -0.3001.",
      status: "verified",
    },
    {
      text: "On the second function Adam ends in a shallow local minimum at 0 and diffGrad in the global one at -0.643, given the correct gradient; with that of the authors' notebook it wanders about -0.83.",
      status: "verified",
    },
    {
      text: "At the best rate of a grid: 802 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 167 to 1e-6 on Beale from (1, 1), 139 on (x² + 50 y²)/2 from (-4, 1.5): slower than Adam.",
      status: "verified",
    },
  ],
})
