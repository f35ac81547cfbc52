import { square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Ripples over a wide bowl: the slope at hand and the slope that matters disagree. */
export const ripples: Entries = {
  rastrigin: {
    name: "Rastrigin",
    formula: "2*A+x^2-A*cos(2*pi*x)+y^2-A*cos(2*pi*y)",
    parameters: { A: { value: 10, min: 0, max: 10 } },
    domain: square(5.12),
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
    domain: square(5),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.6, -3.3],
      [-4.2, 4.1],
    ],
    lesson:
      "A wide cone with ripples, and a kink at the minimum where the gradient does not vanish.",
  },
  bohachevsky: {
    name: "Bohachevsky",
    formula: "x^2+2*y^2-0.3*cos(3*pi*x)-0.4*cos(4*pi*y)+0.7",
    domain: square(2),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [1.5, 1.2],
      [-1.8, 0.5],
    ],
    lesson: "Ripples so low that a little momentum crosses them: a first test before Rastrigin.",
  },
  griewank: {
    name: "Griewank",
    formula: "1+(x^2+y^2)/4000-cos(x)*cos(y/sqrt(2))",
    domain: square(10),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [8, -7],
      [-6, 9],
    ],
    lesson:
      "Here the ripples are all one sees: they are 2,000 times more curved than the bowl below them, so the nearest dip wins.",
  },
  levy13: {
    name: "Lévy N. 13",
    formula: "sin(3*pi*x)^2+(x-1)^2*(1+sin(3*pi*y)^2)+(y-1)^2*(1+sin(2*pi*y)^2)",
    domain: square(5),
    minima: [[1, 1]],
    minimum: 0,
    starts: [
      [-4, 4],
      [3, -3],
    ],
    lesson:
      "Ripples that grow with the distance and differ in x and y: the curvature at the minimum is 90 times larger along x.",
  },
  dropwave: {
    name: "Drop wave",
    formula: "-(1+cos(12*sqrt(x^2+y^2)))/(0.5*(x^2+y^2)+2)",
    domain: square(5.12),
    minima: [[0, 0]],
    minimum: -1,
    starts: [
      [0.6, 0.2],
      [2, 2],
      [-3, 1],
    ],
    lesson:
      "Rings of a drop in water: every valley is a circle, and going downhill never leaves it.",
  },
  salomon: {
    name: "Salomon",
    formula: "1-cos(2*pi*sqrt(x^2+y^2))+0.1*sqrt(x^2+y^2)",
    domain: square(5),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [3.3, 1],
      [-2, -2.3],
    ],
    lesson:
      "Rings again, but with a cone in the middle, whose slope of 0.1 at the minimum never vanishes: any fixed rate ends in a jitter.",
  },
  schaffer2: {
    name: "Schaffer N. 2",
    formula: "0.5+(sin(x^2-y^2)^2-0.5)/(1+0.001*(x^2+y^2))^2",
    domain: square(5),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2, 1],
      [-3, 4],
    ],
    lesson:
      "Ripples along hyperbolas that get denser outwards: the minimum lies in the middle of a nearly flat cross, along which there is hardly a slope.",
  },
  noisyhills: {
    name: "Rough hills",
    formula: "0.1*(x^2+y^2)+0.3*sin(3*x)*sin(3*y)+0.15*sin(7*x+1)*cos(6*y+2)",
    domain: square(4),
    minima: [[0.517610849521001, -0.3866702285902297]],
    minimum: -0.3750736825248422,
    starts: [
      [3, 3],
      [-3, 2.5],
    ],
    lesson:
      "A bowl with roughness of two sizes: methods that average over a neighbourhood see the bowl, the others see the nearest pit.",
  },
}
