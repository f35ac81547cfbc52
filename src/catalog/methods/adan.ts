import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Adan",
  source: { text: "Xie et al., IEEE TPAMI 2024", year: 2024, arxiv: "2208.06677" },
  idea: "Nesterov momentum estimated from gradient differences, with the scaling of Adam.",
  about:
    "Nesterov's method takes the gradient at a look-ahead point. Adan estimates that gradient from the iterate alone: the present gradient plus a share of how much it changed since the last step. It keeps running averages of the gradient, of the change and of the square of their combination, and divides by the root of the last one as Adam does. The decay of the weights is a proximal step, a division by 1+ηλ after the update, which is stable for any rate. It stands larger rates than Adam does.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 4,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 2], 0.05),
    beta1: averaging(1, 0.98),
    beta2: averaging(2, 0.92),
    beta3: averaging(3, 0.99),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
    no_prox: variant("p", "decay first"),
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, \Delta g \\ n &\leftarrow \beta_3 n + (1-\beta_3)(g + \beta_2 \Delta g)^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t) + \beta_2 v/(1-\beta_2^t)}{\sqrt{n/(1-\beta_3^t)} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "The paper writes 1-β for what the code and this page call β.",
    "The difference of two noisy gradients is twice as noisy.",
    "It keeps twice as many numbers as Adam.",
  ],
  claims: [
    {
      text: "Momentum with the gradient's change visits Nesterov's look-ahead points but for rounding, over 100 steps on (x² + 50 y²)/2.",
      status: "verified",
    },
    {
      text: "At the best rate of a grid: 104 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), where Adam needs 524; 104 to 1e-6 on Beale from (1, 1), 104 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
