import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** A few smooth wells: which one a run ends in. */
export const wells: Entries = {
  himmelblau: {
    name: "Himmelblau",
    formula: "(x^2+y-11)^2+(x+y^2-7)^2",
    domain: square(5),
    minima: [
      [3, 2],
      [-2.805118086952745, 3.131312518250573],
      [-3.779310253377747, -3.28318599128617],
      [3.584428340330492, -1.848126526964404],
    ],
    minimum: 0,
    starts: [
      [0, 0],
      [-4, 0],
      [0, -4],
    ],
    lesson: "Four equal minima: which one is reached depends on the start and on the method.",
  },
  sharpflat: {
    name: "Sharp and flat minimum",
    formula: "1-d1*exp(-((x+1.5)^2+y^2)/(2*s1^2))-d2*exp(-((x-1.5)^2+y^2)/(2*s2^2))+0.01*(x^2+y^2)",
    parameters: {
      d1: { value: 1, min: 0.5, max: 1.2 },
      d2: { value: 0.95, min: 0.5, max: 1.2 },
      s1: { value: 0.25, min: 0.1, max: 1 },
      s2: { value: 1, min: 0.3, max: 2 },
    },
    domain: square(3.5),
    minima: [[-1.496130073949774, 0]],
    minimum: 0.011827150327068143,
    starts: [
      [-1.6, 0.2],
      [-0.6, 1],
      [0, -1.5],
    ],
    lesson:
      "A deep narrow well beside a wide one that is almost as deep: see from where each method finds which, and that a run inside the narrow one leaves it only at about four times the rate of 2 over its curvature.",
  },
  styblinski: {
    name: "Styblinski-Tang",
    formula: "0.5*(x^4-16*x^2+5*x+y^4-16*y^2+5*y)",
    domain: square(5),
    minima: [[-2.903534027771177, -2.903534027771177]],
    minimum: -78.33233140754284,
    starts: [
      [0.2, 0.2],
      [4, 4],
      [-4, 4],
    ],
    lesson: "Separable, with four minima of different depth.",
  },
  threehump: {
    name: "Three-hump camel",
    formula: "2*x^2-1.05*x^4+x^6/6+x*y+y^2",
    domain: square(2.5),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [-2, 2],
      [1.9, -1],
      [-1.4, -1.4],
    ],
    lesson:
      "The best well lies between two that are only 0.3 higher: momentum decides whether a run stops in the first one it meets.",
  },
  sixhump: {
    name: "Six-hump camel",
    formula: "(4-2.1*x^2+x^4/3)*x^2+x*y+(-4+4*y^2)*y^2",
    domain: box(-2, 2, -1.2, 1.2),
    minima: [
      [0.08984201310031806, -0.7126564030207396],
      [-0.08984201310031806, 0.7126564030207396],
    ],
    minimum: -1.0316284534898774,
    starts: [
      [1.5, 1],
      [-1.7, 0.9],
      [0, 0.01],
    ],
    lesson:
      "Six wells, two of them best, around a saddle at the origin, next to which one start lies.",
  },
  branin: {
    name: "Branin",
    formula: "(y-5.1/(4*pi^2)*x^2+5/pi*x-6)^2+10*(1-1/(8*pi))*cos(x)+10",
    domain: box(-5, 10, 0, 15),
    minima: [
      [-Math.PI, 12.275],
      [Math.PI, 2.275],
      [3 * Math.PI, 2.475],
    ],
    minimum: 0.39788735772973816,
    starts: [
      [0, 14],
      [6, 10],
    ],
    lesson:
      "Three equal minima along one bent valley: a run takes the one below it, so the start decides.",
  },
  goldstein: {
    name: "Goldstein-Price",
    formula:
      "(1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))",
    domain: square(2),
    minima: [[0, -1]],
    minimum: 3,
    starts: [
      [-1.5, 1.5],
      [1.5, 0.5],
    ],
    lesson: "Values from 3 to a million: a rate that suits the rim does nothing at the floor.",
  },
  loggoldstein: {
    name: "Logarithm of Goldstein-Price",
    formula:
      "log((1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2)))",
    domain: square(2),
    minima: [[0, -1]],
    minimum: 1.0986122886681096,
    starts: [
      [-1.5, 1.5],
      [1.5, 0.5],
    ],
    lesson:
      "The same minima with gradients of ordinary size: what a logarithm of the loss does for methods that depend on its scale.",
  },
  freudenstein: {
    name: "Freudenstein-Roth",
    formula: "(-13+x+((5-y)*y-2)*y)^2+(-29+x+((y+1)*y-14)*y)^2",
    domain: box(-5, 16, -3, 6),
    minima: [[5, 4]],
    minimum: 0,
    starts: [
      [0.5, -2],
      [14, 1],
      [6, 5],
    ],
    lesson:
      "The usual start leads to a false minimum near (11.4, -0.9) where f is 49, and gradients of 37,000 in the corner forbid large rates.",
  },
  mccormick: {
    name: "McCormick",
    formula: "sin(x+y)+(x-y)^2-1.5*x+2.5*y+1",
    domain: box(-1.5, 4, -3, 4),
    constrained: true,
    minima: [[-0.5471975511965976, -1.5471975511965979]],
    minimum: -1.9132229549810367,
    starts: [
      [3, 3.5],
      [2, -2],
      [0, 1],
    ],
    lesson:
      "A tilted channel with dips that repeat for ever down the diagonal: without the box there is no lowest one.",
  },
}
