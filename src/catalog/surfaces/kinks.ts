import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Where the gradient jumps or explodes. */
export const kinks: Entries = {
  absv: {
    name: "Crease",
    formula: "abs(x)+k*abs(y)",
    parameters: { k: { value: 5, min: 1, max: 20 } },
    domain: square(3),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [2.5, 1.3],
      [-2, 2],
    ],
    lesson:
      "The gradient never gets smaller, so a fixed rate never settles: it has to decay, and a linear decay to zero does well.",
  },
  cliff: {
    name: "Cliff",
    formula: "0.1*((x+1)^2+y^2)+h/(1+exp(-k*(x-1)))",
    parameters: { h: { value: 10, min: 1, max: 20 }, k: { value: 40, min: 5, max: 100 } },
    domain: square(3),
    minima: [[-1, 0]],
    minimum: 0,
    starts: [
      [1, 1],
      [1.5, -1],
      [2.5, 2],
    ],
    lesson:
      "An exploding gradient: one step on the wall throws a run out of the picture, unless the gradient is clipped.",
  },
  bukin6: {
    name: "Bukin N. 6",
    formula: "100*sqrt(abs(y-0.01*x^2))+0.01*abs(x+10)",
    domain: box(-15, -5, -3, 3),
    minima: [[-10, 1]],
    minimum: 0,
    starts: [
      [-14, -2],
      [-6, 2],
    ],
    lesson:
      "A bent crease at which the gradient becomes infinite: only methods that clip, normalise or ignore it get along the crease.",
  },
  diffgrad1: {
    name: "diffGrad's first test",
    formula: "(x <= 0 ? (x+0.3)^2 : (x-0.2)^2+0.05)+(y <= 0 ? (y+0.3)^2 : (y-0.2)^2+0.05)",
    domain: square(1),
    minima: [[-0.3, -0.3]],
    minimum: 0,
    starts: [
      [-1, -1],
      [0.9, -0.8],
    ],
    lesson:
      "Two parabolas along each axis, joined by a ridge at 0: momentum can carry a run over it into the worse one.",
  },
  diffgrad2: {
    name: "diffGrad's second test",
    formula:
      "(x <= -0.9 ? -40*x-35.15 : x^3+x*sin(8*x)+0.85)+(y <= -0.9 ? -40*y-35.15 : y^3+y*sin(8*y)+0.85)",
    domain: box(-1.2, 1, -1.2, 1),
    minima: [[-0.6429185989152617, -0.6429185989152617]],
    minimum: 0.00023954293988937003,
    starts: [
      [-1, -1],
      [-1.1, 0.7],
    ],
    lesson:
      "A ramp of slope 40 shoots a run over the wells behind it; f jumps by 0.015 at the foot of the ramp, which no gradient shows.",
  },
  diffgrad3: {
    name: "diffGrad's third test",
    formula:
      "(x <= -0.5 ? x^2 : (x <= -0.4 ? 0.75+x : (x <= 0 ? -7*x/8 : (x <= 0.4 ? 7*x/8 : (x <= 0.5 ? 0.75-x : x^2)))))+(y <= -0.5 ? y^2 : (y <= -0.4 ? 0.75+y : (y <= 0 ? -7*y/8 : (y <= 0.4 ? 7*y/8 : (y <= 0.5 ? 0.75-y : y^2)))))",
    domain: square(1),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [-1, -1],
      [0.8, -1],
    ],
    lesson:
      "Straight pieces with kinks at every turn: notches at plus and minus 0.5 hold slow runs, and the minimum itself is a kink.",
  },
}
