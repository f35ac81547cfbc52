import type { Hyper, NumberHyper } from "../core/method.ts"
import type { Choice, Scenario } from "../core/scenario.ts"

/** How a method's questions are answered; the mathematics is shaders/noises/<id>.wgsl. */
export interface Oracle {
  readonly name: string
  /** What is wrong with the answers, in one line. */
  readonly idea: string
  readonly keys: Readonly<Record<string, Hyper>>
}

/** The key that every oracle has besides its own: gradients longer than this are shortened to it, 0 shortens none. */
export const CLIP: NumberHyper = {
  symbol: "c",
  label: "clip (0 off)",
  default: 0,
  range: [0, 10],
}

const sigma: NumberHyper = { symbol: "\\sigma", label: "spread", default: 1, range: [0, 2] }

/** Every oracle that the playground offers, by id. */
export const oracles: Readonly<Record<string, Oracle>> = {
  exact: { name: "None", idea: "The exact gradient.", keys: {} },
  gaussian: {
    name: "Gaussian",
    idea: "The same normal noise everywhere.",
    keys: { sigma },
  },
  multiplicative: {
    name: "Multiplicative",
    idea: "In proportion to the gradient: none at a minimum.",
    keys: {
      s: { symbol: "s", label: "share", default: 1, range: [0, 3] },
      common: { symbol: "", label: "x, y alike", default: false },
    },
  },
  "student-t": {
    name: "Heavy tails (Student)",
    idea: "Large errors, less rare than normal noise has them.",
    keys: {
      sigma,
      nu: { symbol: "\\nu", label: "degrees", default: 3, range: [1.5, 30], scale: "log" },
    },
  },
  "alpha-stable": {
    name: "Jumps (alpha-stable)",
    idea: "Now and then an error of any size; below index 2 without a variance.",
    keys: {
      sigma: { ...sigma, default: 0.5 },
      alpha: { symbol: "\\alpha", label: "tail index", default: 1.5, range: [1.1, 2] },
    },
  },
  minibatch: {
    name: "Minibatches",
    idea: "Some samples of a data set; all of them together are exact.",
    keys: {
      n: { symbol: "n", label: "samples", default: 32, range: [2, 256], scale: "log", step: 2 },
      batch: { symbol: "B", label: "per batch", default: 4, range: [1, 64], scale: "log", step: 1 },
      sigma: { ...sigma, label: "slopes differ", default: 2, range: [0, 10] },
      kappa: { symbol: "\\kappa", label: "bends differ", default: 0, range: [0, 5] },
      order: {
        symbol: "",
        label: "order",
        default: "shuffled",
        choices: ["shuffled", "with replacement"],
      },
    },
  },
  "label-noise": {
    name: "Noisy labels",
    idea: "Regression on labels that are off, which shakes a good fit, too.",
    keys: {
      sigma: { ...sigma, default: 0.5 },
      minimum: {
        symbol: "f^*",
        label: "best loss",
        default: 0,
        range: [-5, 5],
        follows: "minimum",
      },
      labels: {
        symbol: "",
        label: "labels",
        default: "drawn anew",
        choices: ["drawn anew", "fixed"],
      },
    },
  },
}

/** True if the same question is not answered twice alike. */
export const isNoisy = ({ kind }: Choice): boolean => kind !== "exact"

/** True if any run of a scenario is noisy. */
export const hasNoise = ({ runs, oracle }: Scenario): boolean =>
  runs.some((run) => isNoisy(run.oracle ?? oracle))
