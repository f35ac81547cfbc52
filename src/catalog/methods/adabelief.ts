import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "AdaBelief",
  source: { text: "Zhuang et al., NeurIPS 2020, Algorithm 2", arxiv: "2010.07468" },
  idea: "Adam that divides by the surprise: how far the gradient is from its own running mean.",
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
    eps: { symbol: "\\varepsilon", default: 1e-8, range: [1e-16, 1e-4], scale: "log" },
    rectify: { symbol: "r", label: "rectify", default: false },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ s &\leftarrow \beta_2 s + (1-\beta_2)(g - m)^2 + \varepsilon \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{s/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
})
