import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Adam",
  source: { text: "Kingma & Ba, ICLR 2015, Algorithm 1", arxiv: "1412.6980" },
  idea: "Momentum divided, per coordinate, by a running root mean square of the gradient.",
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
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
})
