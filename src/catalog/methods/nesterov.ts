import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Nesterov",
  source: {
    text: "Nesterov, Dokl. Akad. Nauk SSSR 269, 1983; form of Sutskever et al., ICML 2013",
  },
  idea: "Momentum that looks ahead: the gradient is taken where the ball is going.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: { symbol: "\\eta", label: "rate", default: 1e-2, range: [1e-5, 1], scale: "log" },
    momentum: { symbol: "\\mu", label: "momentum", default: 0.9, range: [0, 0.99] },
    weightDecay: { symbol: "\\lambda", label: "decay", default: 0, range: [0, 1] },
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\,(g + \mu b)`,
})
