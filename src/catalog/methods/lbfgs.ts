import { defineMethod } from "../../core/method.ts"
import { stepShare } from "../hyper.ts"

export default defineMethod({
  name: "L-BFGS",
  source: {
    text: "Liu & Nocedal, Math. Program. 45, 1989; Nocedal & Wright, Algorithm 7.4",
    year: 1989,
  },
  idea: "BFGS that remembers the last m steps instead of a matrix.",
  about:
    "BFGS builds its matrix from all steps so far. L-BFGS keeps only the last m of them, each with the change of the gradient along it, and never writes the matrix down: two loops over the pairs, one from the newest to the oldest and one back, apply it to the gradient with a few inner products. Before the loops meet, the vector is scaled by the curvature along the newest step, which gives the first trial of the line search a good length. The cost per step grows with m times d, so that it serves problems with millions of parameters.",
  family: "second order",
  spaces: ["plane", "model"],
  oracles: { gradient: 1, value: 2 },
  memory: 22,
  hyper: {
    lr: stepShare,
    m: { symbol: "m", label: "pairs", default: 10, range: [1, 50], step: 1 },
  },
  rule: String.raw`\begin{aligned} &s_k = x_{k+1} - x_k, \quad y_k = g_{k+1} - g_k, \quad \gamma = s^\top y / y^\top y \text{ of the newest pair} \\ &x \leftarrow x - \tau B g, \quad B = \text{BFGS from } \gamma I \text{ with the last } m \text{ pairs} \end{aligned}`,
  pitfalls: [
    "With noise the difference of two gradients says little about the curvature.",
    "A pair along which the slope did not grow is dropped; where many are, it is gradient descent with a line search.",
    "Every run keeps room for 50 pairs, whatever m is.",
  ],
  onThePlane:
    "The matrix that it avoids has four entries here, so there is nothing to save; the pairs beyond the newest few add old curvature, not memory.",
  claims: [
    {
      text: "Rosenbrock from (−1.5, 2) takes 40 steps to f < 1e-10, Beale from (1, 1) 14.",
      status: "verified",
    },
  ],
})
