import { defineMethod } from "../../core/method.ts"
import { averaging, interval, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Sophia-G",
  source: { text: "Liu, Li, Hall, Liang & Ma, ICLR 2024", year: 2024, arxiv: "2305.14342" },
  idea: "Sophia that takes squared gradients of sampled labels for the curvature.",
  about:
    "For a classifier the Hessian is close to the Gauss-Newton matrix, and that matrix is an expectation: draw labels from the model's own predictions, take the gradient of the loss with these labels, and square it. This estimate is never negative and costs one more gradient every k steps, without any product with the Hessian. The step is that of Sophia: momentum over curvature, coordinate by coordinate, and never longer than the rate. The ratio follows the published code, where the batch size stands in the divisor.",
  family: "second order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1.1 },
  memory: 2,
  hyper: {
    lr: learningRate(6e-4, [1e-4, 0.3], 0.02),
    beta1: averaging(1, 0.965),
    beta2: averaging(2, 0.99),
    rho: { symbol: "\\rho", label: "curvature", default: 0.04, range: [1e-3, 1], scale: "log" },
    k: interval("k", "every steps", 10, 100),
    bs: {
      symbol: "B",
      label: "batch",
      default: 5120,
      plane: 1,
      range: [1, 1e6],
      scale: "log",
    },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} h &\leftarrow \beta_2 h + (1-\beta_2)\, \hat g^2 \quad \text{every } k \text{ steps} \\ m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ x &\leftarrow x - \eta \left( \operatorname{sign}(m) \min\!\left( \frac{|m|}{\rho B h + 10^{-15}}, 1 \right) + \lambda x \right) \end{aligned}`,
  pitfalls: [
    "The published code counts the batch in tokens and squares the gradient without the batch size; the paper has it the other way round.",
    "The squared gradient is no curvature away from a classifier: near a minimum it vanishes, and steps become sign steps of constant length.",
  ],
  onThePlane:
    "A surface has no labels to draw, so the estimate is the squared gradient itself; what is left is momentum over a squared gradient, clipped.",
  claims: [{ text: "Twice as fast as AdamW on language models.", status: "unchecked" }],
})
