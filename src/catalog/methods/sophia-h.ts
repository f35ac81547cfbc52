import { defineMethod } from "../../core/method.ts"
import {
  averaging,
  epsilon,
  hessianDiagonal,
  interval,
  learningRate,
  weightDecay,
} from "../hyper.ts"

export default defineMethod({
  name: "Sophia-H",
  source: {
    text: "Liu, Li, Hall, Liang & Ma, ICLR 2024, Algorithm 3",
    year: 2024,
    arxiv: "2305.14342",
  },
  idea: "Momentum divided by a running diagonal of the Hessian, where no coordinate may move by more than the rate.",
  about:
    "Every k steps the diagonal of the Hessian is estimated by one product of the Hessian with a random vector of signs, and averaged. The momentum is divided by it, coordinate by coordinate, which is a diagonal Newton step. Newton's step is wild where the curvature is small and wrong where it is negative; here every ratio is cut off at one, so that in such places the coordinate just moves by the rate in the direction of its sign. In flat directions it behaves like a sign method and in sharp ones like Newton.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, hessian: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(6e-4, [1e-4, 1], 0.1),
    beta1: { ...averaging(1, 0.96), plane: 0.9 },
    beta2: { ...averaging(2, 0.99), plane: 0.9 },
    gamma: {
      symbol: "\\gamma",
      label: "curvature",
      default: 0.01,
      plane: 1,
      range: [1e-3, 10],
      scale: "log",
    },
    k: interval("k", "every steps", 10, 100, 1),
    eps: epsilon(1e-12, [1e-15, 1e-2]),
    hess: hessianDiagonal("exact"),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "(2/lr-weightDecay)*(1+beta1)/(1-beta1)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ h &\leftarrow \beta_2 h + (1-\beta_2)\, z \odot \nabla^2 f\, z \quad \text{every } k \text{ steps} \\ x &\leftarrow x - \eta \left( \operatorname{clip}\!\left( \frac{m}{\max(\gamma h, \varepsilon)}, 1 \right) + \lambda x \right) \end{aligned}`,
  pitfalls: [
    "Neither average is corrected for its start: with the paper's β₂ and k the curvature is almost 0 at first, and every step is a sign step.",
    "Where the curvature is negative only the sign of the momentum is left.",
    "It ends in the local minimum that it starts near, as the other methods without large steps do.",
  ],
  onThePlane:
    "The Hessian of two numbers is cheap, so its exact diagonal is the default here; on a network one product with a random vector stands for it.",
  claims: [
    {
      text: "On the paper's toy from (0.2, 0), steps to f < 1e-3 at the best rates: Sophia without averages 11, sign descent 20, Sophia with β = 0.9 43, Adam 59, gradient descent 223; Newton ends at the wrong point (0, 4).",
      status: "verified",
    },
    {
      text: "From a = -0.5 it escapes the local minimum.",
      status: "failed",
    },
    {
      text: "It is faster than sign descent with a tuned rate.",
      status: "partly",
    },
  ],
})
