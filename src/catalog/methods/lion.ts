import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Lion",
  source: { text: "Chen et al., NeurIPS 2023, Program 1", arxiv: "2302.06675" },
  idea: "Takes only the sign of an interpolated momentum: every coordinate moves by the rate, in one of eight directions here.",
  family: "sign",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: {
      symbol: "\\eta",
      label: "rate",
      default: 1e-4,
      plane: 0.02,
      range: [1e-4, 0.3],
      scale: "log",
    },
    beta1: { symbol: "\\beta_1", default: 0.9, range: [0, 0.999] },
    beta2: { symbol: "\\beta_2", default: 0.99, range: [0.5, 0.9999], scale: "complement" },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 2] },
  },
  rule: String.raw`\begin{aligned} x &\leftarrow x - \eta \left( \operatorname{sign}(\beta_1 m + (1-\beta_1)\, g) + \lambda x \right) \\ m &\leftarrow \beta_2 m + (1-\beta_2)\, g \end{aligned}`,
})
