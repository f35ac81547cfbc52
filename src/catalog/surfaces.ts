import type { Surface } from "../core/objective.ts"

/** Every objective that the playground offers, by id. */
export const surfaces: Readonly<Record<string, Surface>> = {
  rosenbrock: {
    name: "Rosenbrock",
    formula: "(a-x)^2+b*(y-x^2)^2",
    parameters: { a: { value: 1, min: 0, max: 2 }, b: { value: 100, min: 1, max: 200 } },
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    minima: [[1, 1]],
    minimum: 0,
    starts: [
      [-1.2, 1],
      [-1.5, 2.5],
      [0, 0],
    ],
    lesson: "A curved, narrow valley: finding it is easy, following it is not.",
  },
  beale: {
    name: "Beale",
    formula: "(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2",
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    minima: [[3, 0.5]],
    minimum: 0,
    starts: [
      [1, 1.5],
      [-1, 2],
      [-3, -1],
    ],
    lesson: "Flat valleys between corners where the gradient is 100,000 times larger.",
  },
  himmelblau: {
    name: "Himmelblau",
    formula: "(x^2+y-11)^2+(x+y^2-7)^2",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
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
  rastrigin: {
    name: "Rastrigin",
    formula: "2*A+x^2-A*cos(2*pi*x)+y^2-A*cos(2*pi*y)",
    parameters: { A: { value: 10, min: 0, max: 10 } },
    domain: [
      [-5.12, 5.12],
      [-5.12, 5.12],
    ],
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [3.4, -2.6],
      [4.5, 4.4],
    ],
    lesson: "A bowl full of dimples: local minima stop every method that only goes downhill.",
  },
  ackley: {
    name: "Ackley",
    formula: "-20*exp(-0.2*sqrt(0.5*(x^2+y^2)))-exp(0.5*(cos(2*pi*x)+cos(2*pi*y)))+e+20",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.6, -3.3],
      [-4.2, 4.1],
    ],
    lesson:
      "A wide cone with ripples, and a kink at the minimum where the gradient does not vanish.",
  },
  styblinski: {
    name: "Styblinski-Tang",
    formula: "0.5*(x^4-16*x^2+5*x+y^4-16*y^2+5*y)",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [[-2.903534027771177, -2.903534027771177]],
    minimum: -78.33233140754284,
    starts: [
      [0.2, 0.2],
      [4, 4],
      [-4, 4],
    ],
    lesson: "Separable, with four minima of different depth.",
  },
  goldstein: {
    name: "Goldstein-Price",
    formula:
      "(1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [[0, -1]],
    minimum: 3,
    starts: [
      [-1.5, 1.5],
      [1.5, 0.5],
    ],
    lesson: "Values from 3 to a million: a rate that suits the rim does nothing at the floor.",
  },
  rotquad: {
    name: "Rotated quadratic",
    formula: "0.5*((x*cos(theta)+y*sin(theta))^2+kappa*(y*cos(theta)-x*sin(theta))^2)",
    parameters: {
      kappa: { value: 30, min: 1, max: 1000 },
      theta: { value: 0.6, min: 0, max: 1.5708 },
    },
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.5, -1],
      [-2, 2.2],
    ],
    lesson: "Turn it, and methods that scale each coordinate lose their advantage.",
  },
  ravine: {
    name: "Sinusoidal ravine",
    formula: "k*(y-sin(x))^2+0.05*x^2",
    parameters: { k: { value: 50, min: 1, max: 200 } },
    domain: [
      [-4, 4],
      [-3, 3],
    ],
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [-3.5, 1.5],
      [3.5, -2],
    ],
    lesson: "A winding ravine that is 1,000 times steeper across than along.",
  },
  cliff: {
    name: "Cliff",
    formula: "0.1*((x+1)^2+y^2)+h/(1+exp(-k*(x-1)))",
    parameters: { h: { value: 10, min: 1, max: 20 }, k: { value: 40, min: 5, max: 100 } },
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    minima: [[-1, 0]],
    minimum: 0,
    starts: [
      [1, 1],
      [1.5, -1],
      [2.5, 2],
    ],
    lesson: "An exploding gradient: one step on the wall throws a run out of the picture.",
  },
  saddle: {
    name: "Saddle",
    formula: "x^2-y^2",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [],
    minimum: undefined,
    starts: [
      [1.5, 0.001],
      [1.5, 0],
      [1, 0.1],
    ],
    lesson: "How long a run lingers at a saddle depends on how exactly it was aimed there.",
  },
  monkey: {
    name: "Monkey saddle",
    formula: "x^3-3*x*y^2",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [],
    minimum: undefined,
    starts: [
      [1, 0.1],
      [0.01, 0.005],
      [-0.5, -1],
    ],
    lesson: "Three ways down and no curvature in the middle: the Hessian there is zero.",
  },
  scalarnet: {
    name: "Scalar network",
    formula: "0.5*(x*y-m)^2",
    parameters: { m: { value: 1, min: 0, max: 4 } },
    domain: [
      [-4, 4],
      [-4, 4],
    ],
    minima: [],
    minimum: 0,
    starts: [
      [4, 0.35],
      [0.1, 3.5],
      [-2, 0.5],
    ],
    lesson:
      "The smallest network, two weights in a row: a large rate can only stay where it is flat.",
  },
  doublewell: {
    name: "Double well",
    formula: "(x^2-1)^2+y^2",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
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
}
