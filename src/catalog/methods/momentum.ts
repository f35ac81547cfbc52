import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Momentum",
  source: { text: "Polyak, USSR Comput. Math. and Math. Phys. 4(5), 1964" },
  idea: "A heavy ball: the step remembers earlier gradients, so that what keeps its direction adds up.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: { symbol: "\\eta", label: "rate", default: 1e-2, range: [1e-5, 1], scale: "log" },
    momentum: { symbol: "\\mu", label: "momentum", default: 0.9, range: [0, 0.99] },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\, b`,
})
