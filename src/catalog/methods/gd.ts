import { defineMethod } from "../../core/method.ts"
import { learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Gradient descent",
  source: { text: "Cauchy, Comptes rendus 25, 1847" },
  idea: "A step against the gradient, as long as the gradient is steep.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  hyper: {
    lr: learningRate(1e-2, [1e-5, 1]),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`x \leftarrow x - \eta\, g`,
})
