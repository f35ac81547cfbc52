import { defineMethod } from "../../core/method.ts"
import { damping, stepShare } from "../hyper.ts"
import { stepSizeRule } from "../stepSize.ts"

export default defineMethod({
  name: "Damped Newton",
  source: { text: "Levenberg, Quart. Appl. Math. 2, 1944", year: 1944 },
  idea: "Solves the local quadratic model in one step; the damping keeps the matrix away from zero.",
  about:
    "Gradient and Hessian together describe the parabola that touches f at x, and the step goes to where that parabola is flat. On a quadratic this is the minimum, whatever its condition number; near any minimum the number of correct digits doubles with every step. The damping adds a little of gradient descent: it bounds the step where the curvature is almost zero. But flat is not low: where the Hessian has a negative eigenvalue, the step leads to a saddle or a maximum. With Armijo's rule such a direction is given up for the gradient.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, hessian: 1 },
  memory: 0,
  hyper: {
    lr: stepShare,
    stepSize: stepSizeRule(["fixed", "armijo"]),
    damping: damping(1e-3),
  },
  rule: String.raw`x \leftarrow x - \eta\, (\nabla^2 f + \delta I)^{-1} g`,
  pitfalls: [
    "It is drawn to saddles and maxima as much as to minima.",
    "Far from a minimum a full step can lead anywhere.",
    "The Hessian of a large model can be neither stored nor solved with.",
  ],
  onThePlane:
    "Solving for a step costs nothing for two parameters; for n it costs about n³ operations.",
  claims: [
    { text: "On a quadratic of any condition number one step is enough.", status: "verified" },
    {
      text: "On x²/2 - y²/2 + y⁴/4 from (1, 0.001) it converges to the saddle at the origin, which gradient descent at the rate 0.1 leaves within 85 steps.",
      status: "verified",
    },
    {
      text: "On Beale from (1, 1) it converges to the saddle (0, 1) with f = 14.203.",
      status: "verified",
    },
  ],
})
