import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "diffGrad",
  source: { text: "Dubey et al., IEEE TNNLS 31(11), 2020", arxiv: "1909.11015" },
  idea: "Adam with a friction per coordinate that slows it where the gradient has stopped changing.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} \xi &= \frac{1}{1 + e^{-|\Delta g|}} \\ x &\leftarrow x - \eta\, \frac{\sqrt{1-\beta_2^t}}{1-\beta_1^t}\, \frac{\xi\, m}{\sqrt{v} + \varepsilon} \end{aligned}`,
})
