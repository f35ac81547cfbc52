import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "NAdam",
  source: { text: "Dozat, ICLR workshop 2016", year: 2016 },
  idea: "Adam with Nesterov's look-ahead, and a momentum that warms up from one half.",
  about:
    "Adam steps along the average m, which lags behind the gradient. Nesterov's idea is to step along what the average will be next: NAdam mixes the corrected average with the present gradient, which counts once more. The momentum itself is scheduled. It starts near one half of β₁ and rises towards β₁ over some hundred steps, so the correction divides by one minus the product of all momenta so far instead of 1-β₁ᵗ. On bowls this damps Adam's oscillation; in curved valleys it can cost speed.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(2e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    md: {
      symbol: "\\psi",
      label: "momentum decay",
      default: 4e-3,
      range: [1e-4, 0.1],
      scale: "log",
    },
    weightDecay: weightDecay(0),
  },
  // The momentum μ warms up, and Nesterov's look-ahead takes the share 1 - μ of the gradient itself.
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1+beta1-2*beta1^2*(1-0.5*0.96^(md*(t+1))))*lr)",
    text: "2(1+β₁)/((1+β₁−2β₁μ)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} \mu_t &= \beta_1 \left(1 - \tfrac12\, 0.96^{\psi t}\right), \quad P_t = \mu_1 \cdots \mu_t \\ x &\leftarrow x - \frac{\eta}{\sqrt{\hat v} + \varepsilon} \left( \frac{1-\mu_t}{1-P_t}\, g + \frac{\mu_{t+1}}{1-P_{t+1}}\, m \right) \end{aligned}`,
  pitfalls: [
    "PyTorch 1.10 to 1.13 multiplied one momentum twice, and takes other steps.",
    "The schedule of the momentum is counted in steps, not in shares of the run.",
  ],
  claims: [
    {
      text: "At the best rate of a grid: about 2450 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), where Adam needs 524, but 87 to 1e-6 on Beale from (1, 1) and 38 on (x² + 50 y²)/2 from (-4, 1.5), where Adam needs 128 and 110.",
      status: "verified",
    },
  ],
})
