import type { ChoiceHyper, NumberHyper, SwitchHyper } from "../core/method.ts"

/** The learning rate: the usual default, the one on the plane, and the ends of the slider. */
export const learningRate = (
  usual: number,
  range: readonly [number, number],
  plane = usual,
): NumberHyper => ({
  symbol: "\\eta",
  label: "rate",
  default: usual,
  plane,
  range,
  scale: "log",
})

/** The share of the past in the moving average number `index`. */
export const averaging = (index: number, share: number): NumberHyper => ({
  symbol: `\\beta_${index}`,
  default: share,
  ...(index === 1 && share < 0.95
    ? { range: [0, 0.999] }
    : { range: [0.5, 0.9999], scale: "complement" }),
})

/** What keeps a divisor away from zero. */
export const epsilon = (
  usual: number,
  range: readonly [number, number] = [1e-12, 0.1],
): NumberHyper => ({
  symbol: "\\varepsilon",
  default: usual,
  range,
  scale: "log",
})

/** The share of the last step in the next one. */
export const momentum = (share: number): NumberHyper => ({
  symbol: "\\mu",
  label: "momentum",
  default: share,
  range: [0, 0.99],
})

/** How strongly x is drawn to the origin. */
export const weightDecay = (usual: number, most = 1): NumberHyper => ({
  symbol: "\\lambda",
  label: "decay",
  default: usual,
  range: [0, most],
})

/** A variant of the rule that is off unless asked for. */
export const variant = (symbol: string, label: string): SwitchHyper => ({
  symbol,
  label,
  default: false,
})

/** The share taken of a step whose length a model of the curvature proposes. */
export const stepShare: NumberHyper = {
  symbol: "\\eta",
  label: "rate",
  default: 1,
  range: [0.05, 1],
}

/** What is added to every eigenvalue of a matrix before it is inverted. */
export const damping = (usual: number, plane = usual): NumberHyper => ({
  symbol: "\\delta",
  label: "damping",
  default: usual,
  plane,
  range: [1e-6, 10],
  scale: "log",
})

/** A number of steps between two events; whole. */
export const interval = (
  symbol: string,
  label: string,
  usual: number,
  most: number,
  plane = usual,
): NumberHyper => ({
  symbol,
  label,
  default: usual,
  plane,
  range: [1, most],
  scale: "log",
  step: 1,
})

/** How the diagonal of the Hessian is found; see shaders/lib/diagonal.wgsl. */
export const hessianDiagonal = (usual: string): ChoiceHyper => ({
  symbol: "z",
  label: "diagonal",
  default: usual,
  choices: ["exact", "alt", "rademacher"],
})

/** Whether running averages that start at 0 are divided by what they lack. */
export const biasCorrection: SwitchHyper = {
  symbol: "1-\\beta^t",
  label: "bias correction",
  default: true,
}
