import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdamW",
  source: { text: "Loshchilov & Hutter, ICLR 2019, Algorithm 2", year: 2019, arxiv: "1711.05101" },
  idea: "Adam whose weight decay shrinks x directly instead of passing through the adaptive scaling.",
  about:
    "To keep weights small one can add λx to the gradient, or shrink x by the factor 1-ηλ in every step. For gradient descent these are the same. For Adam they are not: added to the gradient, the decay is divided by √v as well, so that weights with large gradients are hardly decayed at all. AdamW shrinks x itself and leaves the gradient alone. Rate and decay can then be tuned almost independently, and this form has become the usual optimizer of transformers.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0.01),
  },
  sharpnessLimit: {
    formula: "(2/lr-weightDecay)*(1+beta1)/(1-beta1)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ x &\leftarrow x - \eta \left( \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} + \lambda x \right) \end{aligned}`,
  pitfalls: [
    "The decay pulls to the origin, so the run ends beside the minimum of f.",
    "The pull is ηλ: lowering the rate weakens it as well.",
  ],
  claims: [
    {
      text: "On ((x-3)² + 10 (y-0.5)²)/2 from (-2.5, 2.5) with decay 1 and rate 0.01 it ends at (0.961, 0.449) on average, near the corner (1, 0.5) of a box and not quite on it.",
      status: "verified",
    },
  ],
})
