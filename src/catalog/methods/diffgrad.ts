import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "diffGrad",
  source: { text: "Dubey et al., IEEE TNNLS 31(11), 2020", arxiv: "1909.11015" },
  idea: "Adam with a friction per coordinate that slows it where the gradient has stopped changing.",
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
  rule: String.raw`\begin{aligned} \xi &= \frac{1}{1 + e^{-|\Delta g|}} \\ x &\leftarrow x - \eta\, \frac{\sqrt{1-\beta_2^t}}{1-\beta_1^t}\, \frac{\xi\, m}{\sqrt{v} + \varepsilon} \end{aligned}`,
})
