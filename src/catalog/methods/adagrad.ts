import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaGrad",
  source: { text: "Duchi, Hazan & Singer, JMLR 12, 2011" },
  idea: "Every coordinate has its own rate, which falls with the sum of its squared gradients.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-2, [1e-3, 2], 0.5),
    eps: epsilon(1e-10),
    decay: { symbol: "\\delta", label: "rate decay", default: 0, range: [0, 1] },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`s \leftarrow s + g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{s} + \varepsilon}`,
})
