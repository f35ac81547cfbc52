import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Schedule-free AdamW",
  source: { text: "Defazio et al., NeurIPS 2024, Algorithm 1", year: 2024, arxiv: "2405.15682" },
  idea: "Averages its iterates instead of letting the rate decay, so that no end has to be known.",
  about:
    "A decaying rate makes noisy runs settle, but its schedule has to know when the run ends. Averaging the iterates settles them too, and at any time. Three points are kept apart: z makes fast steps in the way of AdamW without momentum, x is the running average of all z and is the result, and gradients are taken between them, at y, nine tenths of the way to x. That interpolation is what makes averaging as quick as momentum. The track shows x; a warm-up can be added as a schedule.",
  family: "tuning-free",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(2.5e-3, [1e-4, 1], 0.1),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    r: { symbol: "r", label: "weight of late steps", default: 0, range: [0, 4] },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} y &= \beta_1 x + (1-\beta_1)\, z, \quad g = \nabla f(y) \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ z &\leftarrow z - \eta \left( \frac{g}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} + \lambda y \right) \\ x &\leftarrow (1 - c_t)\, x + c_t\, z, \quad c_t = \frac{t^r}{1^r + \dots + t^r} \end{aligned}`,
  pitfalls: [
    "Far from a minimum the average drags the whole past behind it.",
    "The rate must not decay: the averaging is the schedule.",
    "In a network with batch normalization the statistics have to be recomputed at x.",
  ],
  claims: [
    {
      text: "On (x² + 20 y²)/2 from (8, 8) with noise N(0, I) it ends, after 1000 steps, ten times lower than AdamW at the rates 0.3 and 1. That it also beats AdamW with a cosine that knows the end (medians 7.1e-4 and 9.0e-4 over 9 seeds) did not repeat over 60.",
      status: "partly",
    },
  ],
})
