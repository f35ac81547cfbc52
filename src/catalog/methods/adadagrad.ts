import { defineMethod } from "../../core/method.ts"
import { batchGrowth } from "../batchGrowth.ts"
import { epsilon, learningRate } from "../hyper.ts"

export default defineMethod({
  name: "AdAdaGrad",
  source: { text: "Lau, Liu & Kolar, 2024", year: 2024, arxiv: "2402.11215" },
  idea: "AdaGrad that takes more samples as soon as their scatter hides the gradient.",
  about:
    "Far from a minimum a few samples show the direction well, and close to it the noise of a small batch is larger than the gradient. After every step this method compares the scatter of the samples with the length of their mean. If the variance of the mean exceeds a given share of its squared length, the next batch is made as large as it takes to pass the test; it never shrinks again. The update itself is AdaGrad's. Early steps are cheap, late ones are exact, and one has to choose a level of accuracy instead of a batch size.",
  family: "stochastic",
  spaces: ["plane", "model", "swarm"],
  oracles: { sample: batchGrowth.batch.default },
  memory: 1,
  hyper: {
    lr: learningRate(1e-2, [1e-3, 2], 0.5),
    ...batchGrowth,
    eps: epsilon(1e-10),
  },
  rule: String.raw`\begin{aligned} s &\leftarrow s + \bar g^2, \quad x \leftarrow x - \eta\, \frac{\bar g}{\sqrt{s} + \varepsilon} \\ B &\leftarrow \max\!\left(B, \left\lceil \frac{\operatorname{Var} g_i}{\theta^2 |\bar g|^2} \right\rceil \right) \end{aligned}`,
  pitfalls: [
    "Compare by samples, not by steps: a step near the end may cost a thousand times as much as the first.",
    "A level of 0.5 or less drives the batch to its largest size almost at once.",
    "One gradient that happens to be short makes the batch large for good.",
    "The test by coordinate is very strict where a coordinate of the gradient is close to 0.",
  ],
  onThePlane:
    "A surface is no sum over samples: samples are drawn by the noise of the oracle. With the exact oracle nothing scatters and the batch stays as it is.",
  claims: [
    {
      text: "On a logistic regression with 20 parameters it reaches a gradient of 0.02 with 6737 samples at level 1, where the best fixed batch (64) takes 24960.",
      status: "unchecked",
    },
    {
      text: "On (x² + y²)/2 with noise 5 and rate 2 it comes to a gradient of 0.3 with fewer samples than batches of 1024 (1455 against 5120), but small batches need fewer still, and to 0.05 it takes more than all of them; after 400 steps its gradient is the smallest, at the price of the most samples.",
      status: "partly",
    },
  ],
})
