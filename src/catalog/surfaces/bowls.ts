import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** One minimum and no trap: what the scaling of a bowl alone does to a method. */
export const bowls: Entries = {
  sphere: {
    name: "Round bowl",
    formula: "0.5*(x^2+y^2)",
    domain: square(3),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2, 1.5],
      [-2.5, 2],
    ],
    lesson:
      "The easiest bowl there is: gradient descent with the rate 1 lands in one step, so whatever a method does here it does by itself.",
  },
  ellipse: {
    name: "Stretched bowl",
    formula: "0.5*(a*x^2+b*y^2)",
    parameters: { a: { value: 1, min: 0.01, max: 10 }, b: { value: 20, min: 1, max: 200 } },
    domain: square(3),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.5, 1],
      [-2, -2],
    ],
    lesson:
      "The steep direction limits the rate to below 2/b, and the flat one then has to wait; methods that scale each coordinate see no difference.",
  },
  rotquad: {
    name: "Rotated quadratic",
    formula: "0.5*((x*cos(theta)+y*sin(theta))^2+kappa*(y*cos(theta)-x*sin(theta))^2)",
    parameters: {
      kappa: { value: 30, min: 1, max: 1000 },
      theta: { value: 0.6, min: 0, max: 1.5708 },
    },
    domain: square(3),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.5, -1],
      [-2, 2.2],
    ],
    lesson: "Turn it, and methods that scale each coordinate lose their advantage.",
  },
  booth: {
    name: "Booth",
    formula: "(x+2*y-7)^2+(2*x+y-5)^2",
    domain: square(10),
    minima: [[1, 3]],
    minimum: 0,
    starts: [
      [-8, -8],
      [8, -5],
    ],
    lesson:
      "A quadratic along the diagonals, nine times steeper across than along: mild enough for every method, so compare how straight they go.",
  },
  matyas: {
    name: "Matyas",
    formula: "0.26*(x^2+y^2)-0.48*x*y",
    domain: square(10),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [-8, 6],
      [9, 8],
    ],
    lesson:
      "A shallow diagonal trough: from the side a run falls in at once and then creeps, because the curvature along the floor is 25 times smaller.",
  },
  zakharov: {
    name: "Zakharov",
    formula: "x^2+y^2+(0.5*x+y)^2+(0.5*x+y)^4",
    domain: box(-5, 10, -5, 10),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [8, 8],
      [-4, 6],
    ],
    lesson:
      "A bowl whose rim is quartic: a rate that is safe at the rim, where the gradient exceeds 10,000, is far too small at the bottom.",
  },
  quartic: {
    name: "Degenerate quartic",
    formula: "x^4+y^4",
    domain: square(2),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [1.5, 1],
      [-1.8, 0.3],
    ],
    lesson:
      "The Hessian vanishes at the minimum, so gradient descent slows to f ~ 1/t^2 and Newton's method only gains a third per step.",
  },
}
