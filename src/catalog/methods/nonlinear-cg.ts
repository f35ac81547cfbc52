import { defineMethod } from "../../core/method.ts"
import { stepShare } from "../hyper.ts"

export default defineMethod({
  name: "Nonlinear CG",
  source: {
    text: "Polak & Ribière, Rev. Fr. Inform. Rech. Opér. 3, 1969; Gilbert & Nocedal, SIAM J. Optim. 2, 1992",
    year: 1969,
  },
  idea: "Directions that do not undo each other: each keeps as much of the last as the gradient changed.",
  about:
    "Steepest descent with exact line searches zigzags, because each step spoils what the one before achieved. Conjugate gradients adds a multiple of the last direction, chosen so that on a quadratic the new step leaves the minimum along the old one untouched: d dimensions take d steps. The formula of Polak and Ribière extends this to any smooth function, and cutting it off at zero restarts with the gradient where the quadratic picture fails. The first trial of the line search is the minimiser of the quadratic model along the direction, from one product with the Hessian.",
  family: "second order",
  spaces: ["plane", "model"],
  oracles: { gradient: 1, hvp: 1, value: 2 },
  memory: 2,
  hyper: { lr: stepShare },
  rule: String.raw`\begin{aligned} \beta &= \max\!\left(0, \frac{g^\top (g - g_-)}{g_-^\top g_-}\right), \quad d \leftarrow -g + \beta d \\ x &\leftarrow x + \tau d, \quad \tau = -\frac{g^\top d}{d^\top \nabla^2 f\, d} \text{ or halved} \end{aligned}`,
  pitfalls: [
    "The directions are conjugate only if the line search is nearly exact; a rate below 1 breaks that.",
    "With noise the directions lose their meaning at once.",
    "Where the curvature along d is not positive, the first trial has length 1, whatever the scale of the problem.",
  ],
  claims: [
    {
      text: "Two steps solve any quadratic of the plane, whatever its condition number and rotation.",
      status: "verified",
    },
    {
      text: "Rosenbrock from (−1.5, 2) takes 35 steps to f < 1e-10, Beale from (1, 1) 16.",
      status: "verified",
    },
  ],
})
