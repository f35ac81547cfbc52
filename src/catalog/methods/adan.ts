import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Adan",
  source: { text: "Xie et al., IEEE TPAMI 2024", arxiv: "2208.06677" },
  idea: "Nesterov momentum estimated from gradient differences, with the scaling of Adam.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: {
      symbol: "\\eta",
      label: "rate",
      default: 1e-3,
      plane: 0.05,
      range: [1e-4, 2],
      scale: "log",
    },
    beta1: { symbol: "\\beta_1", default: 0.98, range: [0.5, 0.999], scale: "complement" },
    beta2: { symbol: "\\beta_2", default: 0.92, range: [0.5, 0.999], scale: "complement" },
    beta3: { symbol: "\\beta_3", default: 0.99, range: [0.5, 0.9999], scale: "complement" },
    eps: { symbol: "\\varepsilon", default: 1e-8, range: [1e-12, 1e-1], scale: "log" },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
    no_prox: { symbol: "p", label: "decay first", default: false },
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, \Delta g \\ n &\leftarrow \beta_3 n + (1-\beta_3)(g + \beta_2 \Delta g)^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t) + \beta_2 v/(1-\beta_2^t)}{\sqrt{n/(1-\beta_3^t)} + \varepsilon} \end{aligned}`,
})
