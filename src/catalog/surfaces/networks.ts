import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Losses of the smallest models: x and y are two weights. */
export const networks: Entries = {
  scalarnet: {
    name: "Scalar network",
    formula: "0.5*(x*y-m)^2",
    parameters: { m: { value: 1, min: 0, max: 4 } },
    domain: square(4),
    minima: [],
    minimum: 0,
    starts: [
      [4, 0.35],
      [0.1, 3.5],
      [-2, 0.5],
    ],
    lesson:
      "The smallest network, two weights in a row: its minima form the curve xy = m, and a large rate can only stay where that is flat, near x = y.",
  },
  scalarnet2: {
    name: "Scalar network without the half",
    formula: "(x*y-1)^2",
    domain: square(4),
    minima: [],
    minimum: 0,
    starts: [
      [4, 0.35],
      [0.1, 3.5],
    ],
    lesson:
      "The same curve of minima, xy = 1, with twice the curvature: compare with half the rate, and see how a factor in the loss moves the edge of stability.",
  },
  scalarnet4: {
    name: "Scalar network of depth four",
    formula: "0.25*(x^2*y^2-1)^2",
    domain: square(2.5),
    minima: [],
    minimum: 0,
    starts: [
      [2, 0.2],
      [0.5, 1.6],
    ],
    lesson:
      "Deeper, and the curvature grows while the loss falls, until it meets 2 over the rate; the minima form the curves |xy| = 1.",
  },
  matfac: {
    name: "Rank-one factorisation",
    formula: "0.5*(x*y-m)^2+reg*(x^2-y^2)^2",
    parameters: {
      m: { value: 2, min: 0, max: 4 },
      reg: { value: 0.05, min: 0, max: 0.5 },
    },
    domain: square(3),
    minima: [
      [Math.SQRT2, Math.SQRT2],
      [-Math.SQRT2, -Math.SQRT2],
    ],
    minimum: 0,
    starts: [
      [2.5, 0.1],
      [0.05, 0.02],
      [-2, 2],
    ],
    lesson:
      "Without reg, gradient flow keeps x^2 - y^2 for ever and ends on a curve; with it, balance wins, and the origin is a saddle to escape.",
  },
  tanhnet: {
    name: "One tanh neuron",
    formula: "((y*tanh(0.5*x)-0.4)^2+(y*tanh(x)-0.7)^2+(y*tanh(2*x)-0.9)^2)/6",
    domain: square(4),
    minima: [
      [-0.9239233641337631, -0.9488619662251604],
      [0.923923364133763, 0.9488619662251605],
    ],
    minimum: 0.000031704021660503354,
    starts: [
      [0.1, 0.1],
      [3.5, -2],
      [-3, 2.5],
    ],
    lesson:
      "One neuron fits three points: two mirror-image minima, a saddle at zero weights, and plateaus where the neuron is saturated.",
  },
  logistic: {
    name: "Logistic regression",
    formula: "(log(1+exp(-(x+0.2*y)))+log(1+exp(-(0.3*x+y)))+log(1+exp(-(0.1*x+0.4*y))))/3",
    domain: box(-10, 20, -10, 20),
    minima: [],
    minimum: 0,
    starts: [
      [0, 0],
      [-5, 8],
    ],
    lesson:
      "On separable data there is no minimum: the weights grow for ever, like log t, and their direction turns to the largest margin.",
  },
  benignosc: {
    name: "Strong and weak feature",
    formula: "0.5*(x^2+w^2*y^2-1)^2",
    parameters: { w: { value: 0.3, min: 0.1, max: 0.9 } },
    domain: box(-2, 2, -4, 4),
    minima: [],
    minimum: 0,
    starts: [
      [0.3, 0.05],
      [-0.5, 0.1],
    ],
    lesson:
      "Rates below 0.5 learn only the strong feature x; from 0.52 to 0.9 gradient descent oscillates and drifts along the ellipse of minima to the weak one, and near 1 it is chaotic.",
  },
}
