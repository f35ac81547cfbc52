import { box, square } from "./box.ts"
import type { Entries } from "./entries.ts"

/** Many deep minima in no order: a gradient tells little about where the best one is. */
export const mazes: Entries = {
  michalewicz: {
    name: "Michalewicz",
    formula: "-sin(x)*sin(x^2/pi)^(2*m)-sin(y)*sin(2*y^2/pi)^(2*m)",
    parameters: { m: { value: 10, min: 1, max: 20, step: 1 } },
    domain: box(0, Math.PI, 0, Math.PI),
    minima: [[2.2029055201726093, 1.5707963267948966]],
    minimum: -1.8013034100985532,
    starts: [
      [1.2, 2.2],
      [1.5, 0.6],
      [2.6, 2.2],
    ],
    lesson:
      "Canyons in a plateau: a larger m, which must be whole, makes them narrower and the rest flatter.",
  },
  holder: {
    name: "Hölder table",
    formula: "-abs(sin(x)*cos(y)*exp(abs(1-sqrt(x^2+y^2)/pi)))",
    domain: square(10),
    constrained: true,
    minima: [
      [8.055023475736563, 9.664590019241272],
      [-8.055023475736563, 9.664590019241272],
      [8.055023475736563, -9.664590019241272],
      [-8.055023475736563, -9.664590019241272],
    ],
    minimum: -19.208502567886732,
    starts: [
      [6, 7],
      [-2, 3],
      [1, 0.5],
    ],
    lesson:
      "The four deepest wells stand in the corners and deeper ones beyond, so runs are kept in the box; the surface has a kink wherever its sine or cosine changes sign.",
  },
  crossintray: {
    name: "Cross-in-tray",
    formula: "-0.0001*(abs(sin(x)*sin(y)*exp(abs(100-sqrt(x^2+y^2)/pi)))+1)^0.1",
    domain: square(10),
    minima: [
      [1.349406617153911, 1.349406617153911],
      [-1.349406617153911, 1.349406617153911],
      [1.349406617153911, -1.349406617153911],
      [-1.349406617153911, -1.349406617153911],
    ],
    minimum: -2.062611870822738,
    starts: [
      [3, 4],
      [-6, 2],
    ],
    lesson:
      "The textbook formula, as a warning: exp(100) is too large for single precision, so on the GPU the whole picture overflows. Use the safe form to run methods.",
  },
  crossintray_f32: {
    name: "Cross-in-tray, safe form",
    formula: "-0.0001*exp(0.1*(log(abs(sin(x)*sin(y))+0.0000000001)+abs(100-sqrt(x^2+y^2)/pi)))",
    domain: square(10),
    minima: [
      [1.349406617131403, 1.349406617131403],
      [-1.349406617131403, 1.349406617131403],
      [1.349406617131403, -1.349406617131403],
      [-1.349406617131403, -1.349406617131403],
    ],
    minimum: -2.0626118708444072,
    starts: [
      [3, 4],
      [-6, 2],
    ],
    lesson:
      "The same tray with the power taken inside the exponential: equal in exact numbers but near the axes, and finite in single precision.",
  },
  schwefel: {
    name: "Schwefel",
    formula: "837.9657745448674-x*sin(sqrt(abs(x)))-y*sin(sqrt(abs(y)))",
    domain: square(500),
    constrained: true,
    minima: [[420.968746359982, 420.968746359982]],
    minimum: 0,
    starts: [
      [-300, -300],
      [200, -100],
    ],
    lesson:
      "The second-best valleys point away from the best one, which hides in a corner; the box is 1,000 wide, so rates of about 50 are right.",
  },
  eggholder: {
    name: "Eggholder",
    formula: "-(y+47)*sin(sqrt(abs(x/2+y+47)))-x*sin(sqrt(abs(x-y-47)))",
    domain: square(512),
    constrained: true,
    minima: [[512, 404.2318051137578]],
    minimum: -959.6406627208507,
    starts: [
      [0, 0],
      [-300, 300],
      [400, 450],
    ],
    lesson:
      "The minimum lies on the border, where the gradient does not vanish: only projection onto the box holds a run there, and rates must suit a box 1,024 wide.",
  },
}
