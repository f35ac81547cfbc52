import { defineMethod } from "../../core/method.ts"
import { fallingSteps } from "../fallingSteps.ts"
import { variant } from "../hyper.ts"

export default defineMethod({
  name: "N-PG-IGT",
  source: {
    text: "Fatkhullin, Barakat, Kireeva & He, ICML 2023, Algorithm 1",
    year: 2023,
    arxiv: "2302.01734",
  },
  idea: "Momentum without staleness: each gradient is taken further ahead, so that the average fits the iterate at hand.",
  about:
    "A running mean of gradients is quieter than one gradient, but it is stale: its members were taken at earlier points. Implicit gradient transport takes each new gradient not at the iterate but at a point ahead of it, on the line of the last step, so far that the stale part of the mean is cancelled. On a quadratic this is exact for any averaging. The step goes along the mean, with a length that is prescribed by a falling schedule and does not depend on the gradient's size. It was made for policy gradients; here it runs on a plain loss.",
  family: "stochastic",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    ...fallingSteps,
    lookahead: {
      symbol: "a",
      label: "look ahead",
      default: "paper",
      choices: ["paper", "code"],
      when: { key: "constant", is: false },
    },
    constant: variant("c", "constant lengths"),
  },
  rule: String.raw`\begin{aligned} \tilde x &= x_t + \tfrac{1-e_t}{e_t} (x_t - x_{t-1}), \quad e_t = e_0 \left(\tfrac{2}{t+1}\right)^{4/5} \\ d &\leftarrow (1-e_t)\, d + e_t\, g(\tilde x) \\ x &\leftarrow x - \eta\, \gamma_0 \tfrac{2}{t+1} \frac{d}{|d|} \end{aligned}`,
  pitfalls: [
    "The whole path is at most 2 γ₀ ln T long: a start further away than that cannot reach the minimum.",
    "The point ahead is far away when the averaging is long, and on a surface that is no quadratic its gradient may mislead: early steps are bad.",
    "The authors' code looks ahead with the weight of the step before, and the paper with the present one.",
  ],
  claims: [
    {
      text: "On a quadratic with noise 0.5 and constant lengths the mean is as close to the gradient as its noise allows, 0.113, where plain momentum is off by 3.74.",
      status: "verified",
    },
    {
      text: "On log(1 + x² + 10 y²) the median gradient at T = 100, 400, 1600 is 1.79, 0.985, 0.051: it converges, but late.",
      status: "partly",
    },
  ],
})
