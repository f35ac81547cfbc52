import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "RMSProp",
  source: { text: "Tieleman & Hinton, Neural Networks for Machine Learning, lecture 6.5, 2012" },
  idea: "Divides the gradient by a running root mean square of itself, so that steps keep their length.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: { symbol: "\\eta", label: "rate", default: 1e-2, range: [1e-4, 1], scale: "log" },
    alpha: { symbol: "\\alpha", default: 0.99, range: [0.5, 0.9999], scale: "complement" },
    eps: { symbol: "\\varepsilon", default: 1e-8, range: [1e-12, 1e-1], scale: "log" },
    momentum: { symbol: "\\mu", label: "momentum", default: 0, range: [0, 0.99] },
    centered: { symbol: "c", label: "centered", default: false },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`v \leftarrow \alpha v + (1-\alpha)\, g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{v} + \varepsilon}`,
})
