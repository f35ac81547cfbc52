import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Momentum",
  source: { text: "Polyak, USSR Comput. Math. and Math. Phys. 4(5), 1964" },
  idea: "A heavy ball: the step remembers earlier gradients, so that what keeps its direction adds up.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-2, [1e-5, 1]),
    momentum: momentum(0.9),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`b \leftarrow \mu b + g, \quad x \leftarrow x - \eta\, b`,
})
