import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Adam",
  source: { text: "Kingma & Ba, ICLR 2015, Algorithm 1", arxiv: "1412.6980" },
  idea: "Momentum divided, per coordinate, by a running root mean square of the gradient.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: {
      symbol: "\\eta",
      label: "rate",
      default: 1e-3,
      plane: 0.05,
      range: [1e-4, 1],
      scale: "log",
    },
    beta1: { symbol: "\\beta_1", default: 0.9, range: [0, 0.999] },
    beta2: { symbol: "\\beta_2", default: 0.999, range: [0.5, 0.9999], scale: "complement" },
    eps: { symbol: "\\varepsilon", default: 1e-8, range: [1e-12, 1e-1], scale: "log" },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
})
