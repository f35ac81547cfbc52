import { square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Losses that change with the step t. Each step's loss is one more picture; the landscape shows that of the playhead. */
export const moving: Entries = {
  // Reddi, Kale & Kumar, ICLR 2018, arXiv:1904.09237, section 3, with y^2 to make a plane of it.
  amsgradloss: {
    name: "A rare large gradient",
    formula: "(t-101*floor(t/101) == 1 ? C*x : -10*x)+y^2",
    parameters: { C: { value: 1010, min: 0, max: 2020 } },
    domain: square(1),
    constrained: true,
    minima: [],
    minimum: undefined,
    starts: [
      [0, 0.5],
      [0.8, -0.8],
    ],
    lesson:
      "One step in 101 pushes left with 1,010, the others right with 10: the average points to x = -1, but a method that forgets the rare gradient before it returns ends at x = 1.",
  },
  drift: {
    name: "Drifting bowl",
    formula: "0.5*((x-r*cos(speed*t))^2+kappa*(y-r*sin(speed*t))^2)",
    parameters: {
      kappa: { value: 10, min: 1, max: 100 },
      r: { value: 1.5, min: 0, max: 2.5 },
      speed: { value: 0.02, min: 0, max: 0.2 },
    },
    domain: square(3),
    minima: [],
    minimum: 0,
    starts: [
      [-2, 2],
      [0, 0],
    ],
    lesson:
      "The minimum circles round the origin: a small rate lags behind it, long averages of the gradient point to where it was.",
  },
  alternating: {
    name: "Two tasks in turn",
    formula:
      "floor((t-0.5)/hold)-2*floor((t-0.5)/(2*hold)) < 0.5 ? 0.5*((x-1)^2+kappa*(y-1)^2) : 0.5*(kappa*(x+1)^2+(y+1)^2)",
    parameters: {
      hold: { value: 25, min: 1, max: 100, step: 1 },
      kappa: { value: 10, min: 1, max: 50 },
    },
    domain: square(3),
    minima: [],
    minimum: 0,
    starts: [
      [-2, 2],
      [2, -2],
    ],
    lesson:
      "Two bowls take turns, hold steps each, as tasks do in a cycle: what is learnt of one is forgotten in the other, and a small rate settles in between.",
  },
}
