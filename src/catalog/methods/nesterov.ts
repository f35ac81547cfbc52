import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, weightDecay } from "../hyper.ts"

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
    lr: learningRate(1e-2, [1e-5, 1]),
    momentum: momentum(0.9),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\,(g + \mu b)`,
})
