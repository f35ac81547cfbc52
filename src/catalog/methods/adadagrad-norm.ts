import { defineMethod } from "../../core/method.ts"
import { batchGrowth } from "../batchGrowth.ts"
import { epsilon, learningRate } from "../hyper.ts"

export default defineMethod({
  name: "AdAdaGrad-Norm",
  source: { text: "Lau, Liu & Kolar, 2024", year: 2024, arxiv: "2402.11215" },
  idea: "AdAdaGrad with one rate for all coordinates.",
  about:
    "The scalar variant of AdAdaGrad. The step size is divided by the root of the sum of all squared gradient lengths so far, so that it finds its own scale without knowing how steep the function is, but it does not treat coordinates differently. The batch is enlarged by the same tests: when the variance of the batch's mean is larger than a chosen share of its squared length, the next batch takes as many samples as would have passed. For this variant a rate of convergence for smooth functions that need not be convex is proved, with high probability.",
  family: "stochastic",
  spaces: ["plane", "model", "swarm"],
  oracles: { sample: batchGrowth.batch.default },
  memory: 0,
  hyper: {
    lr: learningRate(1, [0.01, 10]),
    ...batchGrowth,
    b0sq: {
      symbol: "b_0^2",
      label: "initial sum",
      default: 1e-2,
      range: [1e-6, 100],
      scale: "log",
    },
    eps: epsilon(1e-10),
  },
  rule: String.raw`\begin{aligned} s &\leftarrow s + |\bar g|^2, \quad x \leftarrow x - \eta\, \frac{\bar g}{\sqrt{b_0^2 + s} + \varepsilon} \\ B &\leftarrow \max\!\left(B, \left\lceil \frac{\operatorname{Var} g_i}{\theta^2 |\bar g|^2} \right\rceil \right) \end{aligned}`,
  pitfalls: [
    "Compare by samples, not by steps: a step near the end may cost a thousand times as much as the first.",
    "Steep places at the start make every later step short.",
    "In a narrow valley one rate for all coordinates is as slow as gradient descent.",
  ],
  onThePlane:
    "A surface is no sum over samples: samples are drawn by the noise of the oracle. With the exact oracle nothing scatters and the batch stays as it is.",
  claims: [
    {
      text: "The gradient falls like one over the number of steps on smooth functions, with high probability.",
      status: "unchecked",
    },
  ],
})
