import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaGrad",
  source: { text: "Duchi, Hazan & Singer, JMLR 12, 2011", year: 2011 },
  idea: "Every coordinate has its own rate, which falls with the sum of its squared gradients.",
  about:
    "Each coordinate is divided by the root of all its squared gradients so far. Coordinates with large or frequent gradients slow down, rare ones keep long steps, which suits sparse features such as words. The first step has the length of the rate in every coordinate, and later ones fall like 1/√t as long as gradients keep their size: a schedule that nobody has to choose. On convex problems its regret is about as small as if the best fixed scaling of the coordinates had been known from the start.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-2, [1e-3, 2], 0.5),
    eps: epsilon(1e-10),
    decay: { symbol: "\\delta", label: "rate decay", default: 0, range: [0, 1] },
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: { formula: "2/lr", text: "2/η", scaled: true },
  rule: String.raw`s \leftarrow s + g^2, \quad x \leftarrow x - \eta\, \frac{g}{\sqrt{s} + \varepsilon}`,
  pitfalls: [
    "The sum only grows: one huge gradient at the start slows the whole run.",
    "On long runs steps become too short to arrive.",
  ],
  claims: [
    {
      text: "At the best rate of a grid: 137 steps to f < 1e-6 on Beale from (1, 1), 47 on (x² + 50 y²)/2 from (-4, 1.5), and f < 1e-4 on Rosenbrock not within 5000.",
      status: "verified",
    },
  ],
})
