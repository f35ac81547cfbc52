import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Adan",
  source: { text: "Xie et al., IEEE TPAMI 2024", arxiv: "2208.06677" },
  idea: "Nesterov momentum estimated from gradient differences, with the scaling of Adam.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-3, [1e-4, 2], 0.05),
    beta1: averaging(1, 0.98),
    beta2: averaging(2, 0.92),
    beta3: averaging(3, 0.99),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
    no_prox: variant("p", "decay first"),
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g, \quad v \leftarrow \beta_2 v + (1-\beta_2)\, \Delta g \\ n &\leftarrow \beta_3 n + (1-\beta_3)(g + \beta_2 \Delta g)^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t) + \beta_2 v/(1-\beta_2^t)}{\sqrt{n/(1-\beta_3^t)} + \varepsilon} \end{aligned}`,
})
