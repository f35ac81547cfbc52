import { defineMethod } from "../../core/method.ts"
import { stepShare } from "../hyper.ts"

export default defineMethod({
  name: "BFGS",
  source: {
    text: "Broyden, Fletcher, Goldfarb & Shanno, 1970; Nocedal & Wright, Algorithm 6.1",
    year: 1970,
  },
  idea: "Learns the inverse Hessian from the gradients that it meets, and steps like Newton.",
  about:
    "Two gradients tell how the slope changed along the last step. BFGS keeps an estimate of the inverse Hessian and, after every step, changes it as little as possible so that it maps this change of the gradient back to the step. The estimate stays positive definite, so the direction always points downhill; a line search halves the step until f has dropped enough. Near a minimum the directions become Newton's, without a second derivative ever being asked for, and convergence is faster than linear.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, value: 2 },
  memory: 4,
  hyper: { lr: stepShare },
  rule: String.raw`\begin{aligned} s &= x - x_-, \quad y = g - g_-, \quad \rho = 1 / s^\top y \\ B &\leftarrow (I - \rho\, s y^\top)\, B\, (I - \rho\, y s^\top) + \rho\, s s^\top \\ x &\leftarrow x - \tau B g \end{aligned}`,
  pitfalls: [
    "The matrix has d² entries: beyond some thousand parameters L-BFGS takes over.",
    "With noise the difference of two gradients says little about the curvature.",
    "The line search asks for f once per trial and once at x, so a step costs more than its gradient.",
  ],
  claims: [
    {
      text: "On ½(x² + k y²) from (−4, 1.5) it needs 8, 7 and 6 steps to f < 1e-6 for k = 10, 100 and 1000.",
      status: "verified",
    },
    {
      text: "Rosenbrock from (−1.5, 2) takes 40 steps to f < 1e-10 (SciPy's BFGS: 39 iterations), Beale from (1, 1) 15 (SciPy: 17).",
      status: "verified",
    },
  ],
})
