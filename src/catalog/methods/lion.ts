import { defineMethod } from "../../core/method.ts"
import { averaging, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Lion",
  source: { text: "Chen et al., NeurIPS 2023, Program 1", arxiv: "2302.06675" },
  idea: "Takes only the sign of an interpolated momentum: every coordinate moves by the rate, in one of eight directions here.",
  family: "sign",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-4, [1e-4, 0.3], 0.02),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.99),
    weightDecay: weightDecay(0, 2),
  },
  rule: String.raw`\begin{aligned} x &\leftarrow x - \eta \left( \operatorname{sign}(\beta_1 m + (1-\beta_1)\, g) + \lambda x \right) \\ m &\leftarrow \beta_2 m + (1-\beta_2)\, g \end{aligned}`,
})
