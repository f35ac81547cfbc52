import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Gradient descent",
  source: { text: "Cauchy, Comptes rendus 25, 1847" },
  idea: "A step against the gradient, as long as the gradient is steep.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: { symbol: "\\eta", label: "rate", default: 1e-2, range: [1e-5, 1], scale: "log" },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`x \leftarrow x - \eta\, g`,
})
