import { scheduleScenes } from "../catalog/scheduleScenes.ts"

import { edgeScenes } from "./edgeScenes.ts"

/** A race that shows what the guide says, as parseScenario reads it. */
export interface Scene {
  readonly title: string
  /** What to look at, in a sentence. */
  readonly look: string
  readonly scenario: object
}

const VIEW = { dimension: "2d" }
const STRETCHED = {
  surface: "ellipse",
  parameters: { b: 100 },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
}
const TURNED = { ...STRETCHED, transform: { rotate: 45 } }
/** A start on the stretched bowl, and the same one turned with it. */
const [START, TURNED_START] = [
  [-4, 1.5],
  [-3.889087, -1.767767],
]
const FAR = [-40, 15]
const SCALED = {
  formula: "1000*((1-x)^2+100*(y-x^2)^2)",
  parameters: {},
  domain: [
    [-2, 2],
    [-1, 3],
  ],
}
const CLIPPED = { kind: "exact", clip: 1 }

/** The scenes of the guide. Rates come from the theory of the surface or are the same for all; none is tuned. */
export const scenes = {
  decay: {
    title: "Decay or average",
    look: "At a constant rate the noise keeps AdamW moving; a cosine decay and an average of the iterates let it settle.",
    scenario: {
      objective: {
        formula: "0.5*(x^2+20*y^2)",
        parameters: {},
        domain: [
          [-10, 10],
          [-10, 10],
        ],
      },
      oracle: { kind: "gaussian", sigma: 1 },
      start: [8, 8],
      budget: 1000,
      runs: [
        { method: "adamw", hyper: { lr: 0.3, weightDecay: 0 } },
        { method: "adamw", hyper: { lr: 0.3, weightDecay: 0 }, schedule: { kind: "cosine" } },
        { method: "schedule-free-adamw", hyper: { lr: 0.3, weightDecay: 0 } },
      ],
      view: VIEW,
    },
  },
  river: scheduleScenes.river,
  jumps: {
    title: "Errors of any size",
    look: "One draw can throw gradient descent across the bowl. With clipping, or with signs, no step is longer than usual.",
    scenario: {
      objective: { surface: "sphere" },
      oracle: { kind: "alpha-stable" },
      start: [2, 1.5],
      budget: 400,
      runs: [
        { method: "gd", hyper: { lr: 0.1 } },
        { method: "gd", hyper: { lr: 0.1 }, oracle: { kind: "alpha-stable", clip: 1 } },
        { method: "signsgd", hyper: { lr: 0.02 } },
      ],
      view: VIEW,
    },
  },
  cliff: {
    title: "A cliff",
    look: "The first step of plain gradient descent lands at x = −9.04. With gradients clipped at 1 it is 0.1 long.",
    scenario: {
      objective: { surface: "cliff" },
      start: [1, 1],
      budget: 100,
      runs: [
        { method: "gd", hyper: { lr: 0.1 } },
        { method: "gd", hyper: { lr: 0.1 }, oracle: CLIPPED },
      ],
      view: VIEW,
    },
  },
  stretched: {
    title: "100 times steeper across than along",
    look: "Each has the rate and the momentum that theory gives it for this bowl: momentum and Nesterov need far fewer steps.",
    scenario: {
      objective: STRETCHED,
      start: START,
      budget: 500,
      runs: [
        { method: "gd", hyper: { lr: 2 / 101 } },
        { method: "momentum", hyper: { lr: 0.033058, momentum: 0.669421 } },
        { method: "nesterov", hyper: { lr: 0.01, momentum: 0.818182 } },
      ],
      view: VIEW,
    },
  },
  turned: {
    title: "The same bowl, turned",
    look: "Gradient descent does the same on both. Adam, which scales x and y on their own, loses its advantage.",
    scenario: {
      objective: STRETCHED,
      start: START,
      budget: 400,
      runs: [
        { method: "adam", hyper: { lr: 0.1 } },
        { method: "adam", hyper: { lr: 0.1 }, objective: TURNED, start: TURNED_START },
        { method: "gd", hyper: { lr: 2 / 101 } },
        { method: "gd", hyper: { lr: 2 / 101 }, objective: TURNED, start: TURNED_START },
      ],
      view: { ...VIEW, layout: "side" },
    },
  },
  calls: {
    title: "Count the calls, not the steps",
    look: "The axis counts what was asked: Newton’s one step costs a gradient and a Hessian, a line search its values.",
    scenario: {
      objective: STRETCHED,
      start: START,
      budget: 100,
      runs: [
        { method: "gd", hyper: { lr: 2 / 101 } },
        { method: "nonlinear-cg" },
        { method: "bfgs" },
        { method: "newton-damped" },
      ],
      view: { ...VIEW, axis: "calls" },
    },
  },
  saddle: {
    title: "A saddle",
    look: "Newton’s method goes to the saddle and stays; saddle-free Newton turns the negative curvature round and leaves.",
    scenario: {
      objective: { surface: "saddle_bounded" },
      start: [1, 0.001],
      budget: 120,
      runs: [
        { method: "gd", hyper: { lr: 0.1 } },
        { method: "newton-damped" },
        { method: "saddle-free-newton" },
      ],
      view: VIEW,
    },
  },
  distance: {
    title: "Ten times as far",
    look: "Prodigy finds a rate that fits either distance. Adam’s rate fits one: from afar it is still on its way.",
    scenario: {
      objective: {
        formula: "0.5*(x^2+50*y^2)",
        parameters: {},
        domain: [
          [-45, 45],
          [-45, 45],
        ],
      },
      start: FAR,
      budget: 300,
      runs: [
        { method: "prodigy" },
        { method: "prodigy", start: START },
        { method: "adam", hyper: { lr: 0.05 } },
        { method: "adam", hyper: { lr: 0.05 }, start: START },
      ],
      view: VIEW,
    },
  },
  scaled: {
    title: "The loss times 1,000",
    look: "Lion, which keeps only signs, takes the same path. Gradient descent, stable at this rate before, diverges.",
    scenario: {
      objective: { surface: "rosenbrock" },
      start: [-1.5, 2],
      budget: 300,
      runs: [
        { method: "lion", hyper: { lr: 0.02 } },
        { method: "lion", hyper: { lr: 0.02 }, objective: SCALED },
        { method: "gd", hyper: { lr: 0.0005 } },
        { method: "gd", hyper: { lr: 0.0005 }, objective: SCALED },
      ],
      view: { ...VIEW, layout: "side" },
    },
  },
  ...edgeScenes,
} as const satisfies Readonly<Record<string, Scene>>

export type SceneId = keyof typeof scenes
