import { defineMethod } from "../../core/method.ts"
import { averaging, biasCorrection, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "LAMB",
  source: { text: "You et al., ICLR 2020, Algorithm 2", year: 2020, arxiv: "1904.00962" },
  idea: "Adam's direction, with the step of every layer as long as a fixed share of its weights.",
  about:
    "Very large batches want very large rates, and some layers do not stand them. LAMB takes the step of AdamW for each layer, normalizes it, and makes its length the rate times the norm of that layer's weights. No layer can then change by more than a given share in one step, which allowed BERT to be trained in 76 minutes with batches of 32,768. Here the whole of x is one layer: the step is long far from the origin and short near it, wherever the minimum lies.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-2, [1e-4, 1], 0.02),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-6),
    bias_correction: biasCorrection,
    weightDecay: weightDecay(0),
  },
  rule: String.raw`u = \frac{\hat m}{\sqrt{\hat v} + \varepsilon} + \lambda x, \quad x \leftarrow x - \eta\, \frac{|x|}{|u|}\, u`,
  pitfalls: [
    "It freezes near the origin, and reaches a minimum there only geometrically.",
    "Elsewhere the length of its steps does not shrink at a minimum: it needs a decaying rate.",
    "Libraries differ: some omit the correction, bound |x| by 10, or decay x before the ratio.",
  ],
  onThePlane:
    "With a single layer the ratio is one number: the balance between layers, its purpose, is lost.",
})
