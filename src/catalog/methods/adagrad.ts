import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "AdaGrad",
  source: { text: "Duchi, Hazan & Singer, JMLR 12, 2011" },
  idea: "Every coordinate has its own rate, which falls with the sum of its squared gradients.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: {
      symbol: "\\eta",
      label: "rate",
      default: 1e-2,
      plane: 0.5,
      range: [1e-3, 2],
      scale: "log",
    },
    eps: { symbol: "\\varepsilon", default: 1e-10, range: [1e-12, 1e-1], scale: "log" },
    decay: { symbol: "\\delta", label: "rate decay", default: 0, range: [0, 1] },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`s \leftarrow s + g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{s} + \varepsilon}`,
})
