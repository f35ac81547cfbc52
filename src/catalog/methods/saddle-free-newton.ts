import { defineMethod } from "../../core/method.ts"
import { damping, stepShare } from "../hyper.ts"

export default defineMethod({
  name: "Saddle-free Newton",
  source: { text: "Dauphin et al., NeurIPS 2014, Algorithm 1", year: 2014, arxiv: "1406.2572" },
  idea: "Newton with the absolute values of the curvatures, so that saddles push instead of pull.",
  about:
    "Newton's method divides the gradient by the curvature along every eigenvector of the Hessian. Where a curvature is negative this turns the step uphill, and the method walks to the nearest stationary point, saddles included. Saddle-free Newton divides by the absolute value instead: the step keeps Newton's length, which fits the scale of every direction, and always points downhill. In a valley it is Newton's method. Near a saddle it leaves along the negative curvature, and the flatter that direction is the longer the step, where gradient descent would crawl.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, hessian: 1 },
  memory: 0,
  hyper: { lr: stepShare, damping: damping(1e-3) },
  rule: String.raw`\nabla^2 f = V \operatorname{diag}(w)\, V^\top, \quad x \leftarrow x - \eta\, V (|w| + \delta)^{-1} V^\top g`,
  pitfalls: [
    "Where a curvature passes through zero the step is as long as the damping allows.",
    "Started exactly on the ridge of a saddle it has no gradient to amplify, and stays there.",
    "In many dimensions the eigenvectors are out of reach; the paper keeps a Krylov subspace of them.",
  ],
  claims: [
    {
      text: "On x²/2 − y²/2 + y⁴/4 from (1, 0.001) Newton ends at the saddle; saddle-free Newton has f < −0.249 after 18 steps, gradient descent with rate 0.1 after 85.",
      status: "verified",
    },
    {
      text: "On Beale from (1, 1) Newton ends at the saddle (0, 1) with f = 14.203, saddle-free Newton at the minimum (3, 0.5).",
      status: "verified",
    },
  ],
})
