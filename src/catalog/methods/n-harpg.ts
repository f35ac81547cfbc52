import { defineMethod } from "../../core/method.ts"
import { fallingSteps } from "../fallingSteps.ts"
import { variant } from "../hyper.ts"

export default defineMethod({
  name: "N-HARPG",
  source: {
    text: "Fatkhullin, Barakat, Kireeva & He, ICML 2023, Algorithm 2",
    year: 2023,
    arxiv: "2302.01734",
  },
  idea: "Momentum that is carried along: a product with the Hessian tells how much the gradient changed in the last step.",
  about:
    "A running mean of gradients lags behind, because the gradient changes with every step. The change is known to first order: it is the Hessian, somewhere between the last two iterates, times the step. Adding this product to the mean before a new gradient is mixed in keeps the mean up to date, so that it may be averaged over many steps and the noise falls away. Where on the segment the Hessian is taken is drawn at random, which makes the correction right on average. The step has a prescribed, falling length; without the normalization the method is called HARPG.",
  family: "stochastic",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1, hvp: 1 },
  memory: 2,
  hyper: {
    ...fallingSteps,
    q: {
      symbol: "q",
      label: "place",
      default: 0.5,
      range: [0, 1],
      when: { key: "uniform", is: false },
    },
    uniform: variant("u", "draw the place"),
    normalize: { symbol: "n", label: "normalize", default: true },
    constant: variant("c", "constant lengths"),
  },
  rule: String.raw`\begin{aligned} \hat x &= q\, x_t + (1-q)\, x_{t-1}, \quad e_t = e_0 \tfrac{2}{t+1} \\ d &\leftarrow (1-e_t) \left( d + \nabla^2 f(\hat x)\,(x_t - x_{t-1}) \right) + e_t\, g \\ x &\leftarrow x - \eta\, \gamma_0 \tfrac{2}{t+1} \frac{d}{|d|} \end{aligned}`,
  pitfalls: [
    "The whole path is at most 2 γ₀ ln T long: a start further away than that cannot reach the minimum.",
    "A step costs a gradient and a product with the Hessian, three times as much as a gradient.",
    "Without the normalization long steps at steep places diverge.",
  ],
  claims: [
    {
      text: "On a quadratic with noise 0.5 and constant lengths the mean is as close to the gradient as its noise allows, 0.113, where plain momentum is off by 3.74.",
      status: "verified",
    },
    {
      text: "On log(1 + x² + 10 y²) with noise 0.5 the median gradient at T = 100, 400, 1600 is 0.197, 0.058, 0.022, below that without momentum: 0.490, 0.120, 0.061.",
      status: "verified",
    },
  ],
})
