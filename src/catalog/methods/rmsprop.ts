import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, momentum, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "RMSProp",
  source: { text: "Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012" },
  idea: "Divides the gradient by a running root mean square of itself, so that steps keep their length.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-2, [1e-4, 1]),
    alpha: { symbol: "\\alpha", default: 0.99, range: [0.5, 0.9999], scale: "complement" },
    eps: epsilon(1e-8),
    momentum: momentum(0),
    centered: variant("c", "centered"),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`v \leftarrow \alpha v + (1-\alpha)\, g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{v} + \varepsilon}`,
})
