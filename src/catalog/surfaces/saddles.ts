import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Places where the gradient is small although nothing is won yet. */
export const saddles: Entries = {
  saddle: {
    name: "Saddle",
    formula: "x^2-y^2",
    domain: square(2),
    constrained: true,
    minima: [],
    minimum: undefined,
    starts: [
      [1.5, 0.001],
      [1.5, 0],
      [1, 0.1],
    ],
    lesson:
      "How long a run lingers at a saddle depends on how exactly it was aimed there; the surface has no bottom, so runs stop at the border.",
  },
  saddle_bounded: {
    name: "Saddle between two minima",
    formula: "0.5*x^2-0.5*y^2+0.25*y^4",
    domain: square(2),
    minima: [
      [0, 1],
      [0, -1],
    ],
    minimum: -0.25,
    starts: [
      [1.5, 0.001],
      [1.5, 0],
      [-1, 1e-7],
    ],
    lesson:
      "From y = 0 exactly, gradient descent ends at the saddle; from anywhere else it escapes, after a time that grows with the logarithm of how close it passed.",
  },
  doublewell: {
    name: "Double well",
    formula: "(x^2-1)^2+y^2",
    domain: square(2),
    minima: [
      [1, 0],
      [-1, 0],
    ],
    minimum: 0,
    starts: [
      [0.05, 1.5],
      [0, 1],
      [-1.8, 1],
    ],
    lesson: "Two equal wells with a saddle between them.",
  },
  monkey: {
    name: "Monkey saddle",
    formula: "x^3-3*x*y^2",
    domain: square(2),
    constrained: true,
    minima: [],
    minimum: undefined,
    starts: [
      [1, 0.1],
      [0.01, 0.005],
      [-0.5, -1],
    ],
    lesson:
      "Three ways down, with no bottom but the border, and no curvature in the middle: the Hessian there is zero.",
  },
  plateau: {
    name: "Plateau with a pit",
    formula: "1-exp(-(x^2+y^2)/(2*s^2))",
    parameters: { s: { value: 0.7, min: 0.2, max: 2 } },
    domain: square(4),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.5, 1.5],
      [3.5, 3],
    ],
    lesson:
      "A vanishing gradient: at a distance of 3 it is below 0.001, so plain descent stands still while methods that divide by its size walk in.",
  },
  easom: {
    name: "Easom",
    formula: "-cos(x)*cos(y)*exp(-((x-pi)^2+(y-pi)^2))",
    domain: box(-2, 8, -2, 8),
    minima: [[Math.PI, Math.PI]],
    minimum: -1,
    starts: [
      [1.5, 2],
      [0, 0],
      [6, 4.5],
    ],
    lesson:
      "A needle in a plateau: from the origin the slope is 0.00000005, less than what rounding or noise adds, and nothing that follows it arrives.",
  },
}
