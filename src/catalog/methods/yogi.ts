import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Yogi",
  source: { text: "Zaheer, Reddi, Sachan, Kale & Kumar, NeurIPS 2018, Algorithm 2", year: 2018 },
  idea: "Adam whose mean square rises and falls at a speed that does not depend on how far it has to go.",
  about:
    "Adam moves its mean square v by a share of the difference v - g². When gradients become small after large ones, v falls by a fixed factor per step, and the effective rate shoots up. Yogi moves v by a share of g² itself, with only the sign of the difference: when gradients are small, v changes slowly, whatever its value. Rates then rise gently, which keeps Adam's adaptivity and most of AMSGrad's caution. The large ε of 0.001 is part of the method and limits the steps where gradients vanish.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-2, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-3),
    init: {
      symbol: "v_0",
      label: "first mean square",
      default: 1e-6,
      range: [1e-8, 1],
      scale: "log",
    },
    m_init: { symbol: "m_0", label: "first mean", default: 1e-6, range: [0, 1] },
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1-beta1)*lr)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow v - (1-\beta_2)\, \operatorname{sign}(v - g^2)\, g^2 \\ x &\leftarrow x - \frac{\eta}{1-\beta_1^t}\, \frac{m}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "Once v is large it hardly falls: gradients of a tenth need a hundred times as long.",
    "The averages do not start at 0, and are corrected as if they did.",
  ],
  claims: [
    {
      text: "At the best rate of a grid: 584 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 123 to 1e-6 on Beale from (1, 1), 111 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
