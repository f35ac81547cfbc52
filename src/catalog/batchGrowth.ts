import type { Hyper } from "../core/method.ts"

/** How a method decides that its batch is too small; see shaders/lib/growth.wgsl. */
export const batchGrowth = {
  batch: {
    symbol: "B_0",
    label: "first batch",
    default: 4,
    range: [1, 1024],
    scale: "log",
    step: 1,
  },
  test: {
    symbol: "T",
    label: "test",
    default: "norm",
    choices: ["norm", "inner-product", "augmented", "coordinate"],
  },
  eta: {
    symbol: "\\theta",
    label: "test level",
    default: 0.1,
    plane: 1,
    range: [0.05, 2],
    scale: "log",
  },
  nu: {
    symbol: "\\nu",
    label: "across",
    default: 5.84,
    range: [0.5, 10],
    scale: "log",
    when: { key: "test", is: "augmented" },
  },
  most: {
    symbol: "B_{\\max}",
    label: "largest batch",
    default: 65536,
    plane: 1024,
    range: [1, 65536],
    scale: "log",
    step: 1,
  },
} as const satisfies Record<string, Hyper>
