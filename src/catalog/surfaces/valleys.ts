import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Steep across and nearly flat along, mostly curved. */
export const valleys: Entries = {
  rosenbrock: {
    name: "Rosenbrock",
    formula: "(a-x)^2+b*(y-x^2)^2",
    parameters: { a: { value: 1, min: 0, max: 2 }, b: { value: 100, min: 1, max: 200 } },
    domain: box(-2, 2, -1, 3),
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
    domain: square(4.5),
    minima: [[3, 0.5]],
    minimum: 0,
    starts: [
      [1, 1.5],
      [-1, 2],
      [-3, -1],
    ],
    lesson: "Flat valleys between corners where the gradient is 100,000 times larger.",
  },
  dixonprice: {
    name: "Dixon-Price",
    formula: "(x-1)^2+2*(2*y^2-x)^2",
    domain: square(3),
    minima: [
      [1, Math.SQRT1_2],
      [1, -Math.SQRT1_2],
    ],
    minimum: 0,
    starts: [
      [-2, 2],
      [2.5, -2.5],
    ],
    lesson:
      "A valley bent like a horseshoe with a minimum in each arm and a saddle between them: a step too long changes sides.",
  },
  ravine: {
    name: "Sinusoidal ravine",
    formula: "k*(y-sin(x))^2+0.05*x^2",
    parameters: { k: { value: 50, min: 1, max: 200 } },
    domain: box(-4, 4, -3, 3),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [-3.5, 1.5],
      [3.5, -2],
    ],
    lesson: "A winding ravine that is 1,000 times steeper across than along.",
  },
  gutter: {
    name: "Gutter",
    formula: "log(1+k*y^2)+0.02*x^2",
    parameters: { k: { value: 100, min: 1, max: 1000 } },
    domain: box(-4, 4, -2, 2),
    minima: [[0, 0]],
    minimum: 0,
    starts: [
      [3.5, 1.5],
      [-3, -1],
    ],
    lesson:
      "The slope fades away from the gutter, but its floor is a sharp crease: the rate that is right outside overshoots inside.",
  },
  rivervalley: {
    name: "River valley",
    formula: "0.5*h*(y-amp*sin(x))^2+slope*log(1+exp(-x))",
    parameters: {
      h: { value: 20, min: 1, max: 100 },
      amp: { value: 0.5, min: 0, max: 1 },
      slope: { value: 1, min: 0.1, max: 5 },
    },
    domain: box(-3, 9, -3, 3),
    minima: [],
    minimum: 0,
    starts: [
      [-2, 1],
      [0, 2],
    ],
    lesson:
      "With noise, a large rate runs far down the river while it bounces between the banks, and only decay shows the progress; there is no minimum, f falls towards 0 for ever.",
  },
}
