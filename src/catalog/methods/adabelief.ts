import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaBelief",
  source: { text: "Zhuang et al., NeurIPS 2020, Algorithm 2", year: 2020, arxiv: "2010.07468" },
  idea: "Adam that divides by the surprise: how far the gradient is from its own running mean.",
  about:
    "Adam shortens its step where gradients are large. AdaBelief shortens it where they are unexpected: it averages the squared difference between the gradient and its running mean m, and divides by the root of that. On a steady slope the mean predicts the gradient, the difference vanishes and steps grow beyond the rate; where gradients jump about, steps shrink. The small constant ε is added to that average in every step, so it adds up to ε/(1-β₂). An option waits for the variance as RAdam does.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8, [1e-16, 1e-4]),
    rectify: variant("r", "rectify"),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1-beta1)*lr)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ s &\leftarrow \beta_2 s + (1-\beta_2)(g - m)^2 + \varepsilon \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{s/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "On a long steady slope steps keep growing, until ε stops them.",
    "The package of the authors rectifies by default, which makes the first steps plain momentum.",
  ],
  claims: [
    {
      text: "On the slope 0.1 x + y at the rate 0.001 it has moved 0.0137, 0.120 and 0.333 after 10, 50 and 100 steps, Adam 0.01, 0.05 and 0.1.",
      status: "verified",
    },
    {
      text: "With gradients that alternate between 1 and -1 it is no better than Adam.",
      status: "verified",
    },
    {
      text: "Under noise of spread 3 on the slope 1 it moves 1.14 times as fast as Adam, and trembles 1.14 times as much.",
      status: "verified",
    },
    {
      text: "At the best rate of a grid: 507 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 116 to 1e-6 on Beale from (1, 1), 136 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
