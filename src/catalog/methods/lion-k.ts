import { defineMethod } from "../../core/method.ts"
import { decayBound } from "../decayBound.ts"
import { averaging, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Lion-K",
  source: {
    text: "Chen, Liu, Liang & Liu, ICLR 2024",
    year: 2024,
    arxiv: "2310.05898",
  },
  idea: "Lion with the sign replaced by the slope of any convex function K: weight decay then solves a constrained problem.",
  about:
    "Lion moves by the sign of a momentum, and the sign is the slope of the sum of absolute values. This family puts the slope of another convex function K in its place. Together with decoupled weight decay the iterates no longer minimise f alone but f plus a penalty, the convex conjugate of K. For the sign, and for everything that never exceeds one per coordinate, this penalty is a wall: the box in which no coordinate is larger than one over the decay. For the normalized momentum it is a ball, and for the identity it is plain ridge regularization.",
  family: "sign",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-4, [1e-4, 0.3], 0.02),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.99),
    kappa: {
      symbol: "K",
      label: "kernel",
      default: "l1",
      choices: ["l1", "l2", "huber", "soft-l1", "dead-zone", "quad"],
    },
    e: {
      symbol: "e",
      label: "width",
      default: 1,
      range: [0.01, 10],
      scale: "log",
      when: { key: "kappa", is: ["huber", "soft-l1", "dead-zone"] },
    },
    weightDecay: { ...weightDecay(0, 2), plane: 0.25 },
  },
  rule: String.raw`\begin{aligned} x &\leftarrow x - \eta \left( \nabla K(\beta_1 m + (1-\beta_1)\, g) + \lambda x \right) \\ m &\leftarrow \beta_2 m + (1-\beta_2)\, g \end{aligned}`,
  pitfalls: [
    "Without weight decay nothing is constrained.",
    "The product of rate and decay has to stay below one.",
    "The width is measured in units of the gradient, so that it has to be set anew for every scale of f.",
    "A minimum outside of the box cannot be reached; smaller decay makes the box larger.",
  ],
  claims: [
    {
      text: "On (x-3)²/2 + 5 (y-½)² with rate 0.01, decay ¼, ½, 1, 2 ends at (2.999, 0.500), (2.000, 0.4998), (1.000, 0.4996), (0.5, 0.5): the solution in the box of half-width 1/decay.",
      status: "verified",
    },
    {
      text: "With decay 1 the distance to the box falls faster than (1 - rate·decay)^t, is 0 from step 56 on, and stays 0.",
      status: "verified",
    },
    {
      text: "With K = |u|₂ and decay 1 it ends at (0.9134186, 0.4070215), the minimiser in the unit ball.",
      status: "verified",
    },
    {
      text: "With the quadratic kernel and decay ½ it ends at the ridge solution (2, 0.476190).",
      status: "verified",
    },
  ],
  bound: (hyper) =>
    hyper.kappa === "quad" ? undefined : decayBound(hyper.kappa === "l2" ? "ball" : "box", hyper),
})
