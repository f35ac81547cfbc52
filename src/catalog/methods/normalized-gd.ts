import { defineMethod } from "../../core/method.ts"
import { learningRate } from "../hyper.ts"

export default defineMethod({
  name: "Normalized gradient descent",
  source: {
    text: "Hazan, Levy & Shalev-Shwartz, NeurIPS 2015, Algorithm 1",
    year: 2015,
    arxiv: "1507.02030",
  },
  idea: "Steps of one length against the gradient: only its direction counts.",
  about:
    "The gradient is divided by its own length, so every step is as long as the rate. Cliffs cannot throw the iterate away, plateaus cannot hold it, and multiplying f by a constant changes nothing. For functions that only have to be quasi-convex, where every gradient points to the side on which the minimum lies, this converges where gradient descent may stall. Unlike the sign, the direction turns with the surface: rotating f rotates the path. Like the sign, it carries no hint of how near a minimum is.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: {
    lr: learningRate(1e-2, [1e-4, 1], 0.02),
  },
  rule: String.raw`x \leftarrow x - \eta\, \frac{g}{|g|}`,
  pitfalls: [
    "It ends in hops of the length of the rate: the rate has to decay.",
    "With noise it averages directions, not gradients, which is biased where noise is skewed.",
  ],
})
