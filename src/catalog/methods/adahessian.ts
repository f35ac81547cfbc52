import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, hessianDiagonal, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaHessian",
  source: { text: "Yao et al., AAAI 2021, Algorithm 1", year: 2021, arxiv: "2006.00719" },
  idea: "Adam with the diagonal of the Hessian in the place of the gradient.",
  about:
    "Adam divides by a root mean square of gradients, which says little about curvature. Here each step multiplies the Hessian with a random vector of signs; the product, times the same signs, is an estimate of the Hessian's diagonal that is right on average. Its squares are averaged exactly as Adam averages squared gradients, and the momentum is divided by their root to the power k. With power one this is a smoothed diagonal Newton step; power zero is plain momentum. The method pays with one product with the Hessian per step.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, hvp: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(0.15, [0.01, 1]),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-4),
    k: { symbol: "k", label: "power", default: 1, range: [0, 1] },
    hess: hessianDiagonal("rademacher"),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "(2/lr-weightDecay)*(1+beta1)/(1-beta1)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, (z \odot \nabla^2 f\, z)^2 \\ x &\leftarrow x - \eta \left( \frac{m/(1-\beta_1^t)}{\left(\sqrt{v/(1-\beta_2^t)}\right)^k + \varepsilon} + \lambda x \right) \end{aligned}`,
  pitfalls: [
    "Only the diagonal is seen: a narrow valley at an angle to the axes stays narrow.",
    "The sign of the curvature is lost, so that a saddle is treated as a bowl.",
    "Estimates are squared before they are averaged: off-diagonal noise never cancels, it only makes steps shorter.",
  ],
  onThePlane:
    "The average over blocks of a layer, which makes the estimate quieter, needs layers; two coordinates have none.",
  claims: [
    {
      text: "On (x² + k y²)/2 with the exact diagonal it needs 81 steps to 1e-6 of the first f for k = 10, 100, 1000 and 10000 alike; gradient descent 62, 553, 4429, 32829.",
      status: "verified",
    },
    {
      text: "Conditioning does not matter when the valley is turned by 45°: 78, 152, 1309, 7557 steps at the best rates against 48, 380, 2664, 15141 of gradient descent.",
      status: "partly",
    },
  ],
})
