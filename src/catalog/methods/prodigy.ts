import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Prodigy",
  source: {
    text: "Mishchenko & Defazio, ICML 2024, Algorithm 4",
    year: 2024,
    arxiv: "2306.06101",
  },
  idea: "Adam that finds its own rate: it estimates how far the start is from the minimum.",
  about:
    "Theory says that the best rate of a method like Adam is the distance D between start and minimum, over the root of the squared gradients. D is unknown, but a lower bound can be measured: how much the gradients agreed with the way back to the start, divided by the length of their weighted sum. Prodigy begins with a tiny guess d, uses it as the rate, and raises it whenever the bound is higher. The rate of the panel is only a factor and stays at 1. Scaling the problem scales d with it.",
  family: "tuning-free",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 4,
  hyper: {
    lr: { symbol: "\\eta", label: "factor", default: 1, range: [0.1, 10], scale: "log" },
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    d0: { symbol: "d_0", label: "first guess", default: 1e-6, range: [1e-8, 1], scale: "log" },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} r &\leftarrow \sqrt{\beta_2}\, r + \tfrac{d}{d_0}\, d\,\eta\, \langle g, x_0 - x \rangle, \quad s \leftarrow \sqrt{\beta_2}\, s + \tfrac{d}{d_0}\, d\,\eta\, g \\ m &\leftarrow \beta_1 m + (1-\beta_1)\, d\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, d^2 g^2 \\ d' &= \max(d,\, r/|s|_1), \quad x \leftarrow x - d\,\eta\, \frac{m}{\sqrt{v} + d' \varepsilon} \end{aligned}`,
  pitfalls: [
    "It has no correction of its averages: the first steps are short or long with β₁ and β₂.",
    "The estimate d never falls again: one that is too large stays.",
    "A schedule that decays is still needed against noise.",
  ],
  claims: [
    {
      text: "On (x² + 50 y²)/2 from (-4, 1.5) times 1, 10 and 100 the same settings need 113, 117 and 104 steps to 1e-6 of the first value; its longest steps grow with the scale.",
      status: "verified",
    },
    {
      text: "At the best factor of a grid: 404 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 144 to 1e-6 on Beale from (1, 1), 150 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
