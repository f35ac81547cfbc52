import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "AdamW",
  source: { text: "Loshchilov & Hutter, ICLR 2019, Algorithm 2", arxiv: "1711.05101" },
  idea: "Adam whose weight decay shrinks x directly instead of passing through the adaptive scaling.",
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
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0.01, range: [0, 1] },
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ x &\leftarrow x - \eta \left( \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} + \lambda x \right) \end{aligned}`,
})
