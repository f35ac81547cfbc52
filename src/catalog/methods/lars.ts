import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "LARS",
  source: { text: "You, Gitman & Ginsburg, 2017, Algorithm 1", year: 2017, arxiv: "1708.03888" },
  idea: "Momentum whose gradients are first scaled, layer by layer, to a small share of the weights.",
  about:
    "In a deep network the ratio between the norms of weights and gradients differs by orders of magnitude from layer to layer, so one rate is too large for some and too small for others. LARS scales the gradient of each layer to the length of its weights, times a trust coefficient of about 0.001, and feeds it to momentum. The rate is large in turn, tens rather than hundredths. Training of ResNet-50 with batches of 32,768 became possible this way. Here x is a single layer.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(20, [0.1, 100], 5),
    momentum: momentum(0.9),
    tc: {
      symbol: "\\tau",
      label: "trust",
      default: 1e-3,
      range: [1e-5, 0.1],
      scale: "log",
    },
    eps: { symbol: "\\varepsilon", default: 1e-8, range: [1e-12, 0.1], scale: "log" },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} \eta_x &= \tau\, \frac{|x|}{|g| + \lambda |x| + \varepsilon} \\ b &\leftarrow \mu b + \eta_x (g + \lambda x), \quad x \leftarrow x - \eta\, b \end{aligned}`,
  pitfalls: [
    "The step is a share of |x|: at the origin it is 0 for ever, far away it is long.",
    "At a minimum its steps do not shrink with the gradient.",
    "Packages disagree: one scales only where there is weight decay, another leaves vectors out.",
  ],
  onThePlane:
    "With a single layer the ratio is one number: the balance between layers, its purpose, is lost.",
})
