import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "RAdam",
  source: { text: "Liu et al., ICLR 2020, Algorithm 2", year: 2020, arxiv: "1908.03265" },
  idea: "Adam that distrusts its scaling until enough gradients are known: a warm-up that is derived, not tuned.",
  about:
    "In the first steps Adam divides by the root of an average of very few squared gradients, and that divisor varies wildly from run to run. This is why it is usually warmed up. RAdam computes how long the averaged window is and scales the step by a factor that rises from near zero to one as the variance of the divisor falls. While the variance is not even finite, in the first five steps at β₂ = 0.999, it takes plain momentum steps, or none if told to skip.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.005),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    skip: variant("s", "skip early steps"),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1-beta1)*lr)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} \rho_\infty &= \tfrac{2}{1-\beta_2} - 1, \quad \rho_t = \rho_\infty - \frac{2 t \beta_2^t}{1-\beta_2^t} \\ r_t &= \sqrt{\frac{(\rho_t-4)(\rho_t-2)\,\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\,\rho_t}} \\ x &\leftarrow x - \eta\, r_t\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon} \quad (\rho_t > 5), \quad x - \eta\, \hat m \ \text{else} \end{aligned}`,
  pitfalls: [
    "The first five steps are as long as the gradient: on a steep surface a rate that suits Adam throws the run away.",
    "Every change of β₂ changes the length of the warm-up.",
  ],
  claims: [
    {
      text: "At the best rate of a grid: 1052 steps to f < 1e-6 on Beale from (1, 1), where Adam needs 128, and f < 1e-4 on Rosenbrock from (-1.5, 2) not within 5000: the early steps forbid large rates.",
      status: "verified",
    },
  ],
})
