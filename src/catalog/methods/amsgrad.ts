import { defineMethod } from "../../core/method.ts"
import { averaging, biasCorrection, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AMSGrad",
  source: {
    text: "Reddi, Kale & Kumar, ICLR 2018, Algorithm 2",
    year: 2018,
    arxiv: "1904.09237",
  },
  idea: "Adam that divides by the largest mean square so far, so that rates never rise again.",
  about:
    "Adam's average of squared gradients forgets. If a rare gradient is large and many small ones point the other way, the large one is divided by its own size, is forgotten, and the small ones win, even where the large one is right. AMSGrad remembers the largest value that the average ever had and divides by its root. The effective rate of every coordinate then only falls, as in AdaGrad, and the proof of convergence that was wrong for Adam holds. On everyday problems the two are hard to tell apart.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 3,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    bias_correction: biasCorrection,
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1-beta1)*lr)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2, \quad \hat v \leftarrow \max(\hat v, v) \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{\hat v/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "One steep place is never forgotten: everything after it is slower.",
    "The paper does not correct the averages; libraries do, after taking the largest.",
  ],
  claims: [
    {
      text: "Losses 1010 x at every 101st step and -10 x else, on [-1, 1], rate 0.5/√t, β₂ = 0.99, no correction: after 200,000 steps Adam is at 0.994, almost the worst point, and AMSGrad at -1, the best.",
      status: "verified",
    },
    {
      text: "At the best rate of a grid: 582 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 129 to 1e-6 on Beale from (1, 1), 130 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
