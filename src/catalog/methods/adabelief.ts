import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaBelief",
  source: { text: "Zhuang et al., NeurIPS 2020, Algorithm 2", arxiv: "2010.07468" },
  idea: "Adam that divides by the surprise: how far the gradient is from its own running mean.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8, [1e-16, 1e-4]),
    rectify: variant("r", "rectify"),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ s &\leftarrow \beta_2 s + (1-\beta_2)(g - m)^2 + \varepsilon \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{s/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
})
