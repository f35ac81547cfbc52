import type { NumberHyper } from "../core/method.ts"

/** Normalized steps whose length g0 and whose averaging weight e0 fall as the run goes on. */
export const fallingSteps = {
  lr: { symbol: "\\eta", label: "rate", default: 1, range: [0.01, 10], scale: "log" },
  g0: {
    symbol: "\\gamma_0",
    label: "step length",
    default: 0.1,
    plane: 0.5,
    range: [0.01, 5],
    scale: "log",
  },
  e0: { symbol: "e_0", label: "averaging", default: 1, range: [0.01, 1], scale: "log" },
} as const satisfies Record<string, NumberHyper>
