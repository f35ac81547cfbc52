import type { NumberHyper } from "../core/method.ts"

/** How a method's questions are answered; the mathematics is shaders/oracles/<id>.wgsl. */
export interface Oracle {
  readonly name: string
  readonly keys: Readonly<Record<string, NumberHyper>>
}

/** Every oracle that the playground offers, by id. */
export const oracles: Readonly<Record<string, Oracle>> = {
  exact: { name: "Exact", keys: {} },
  gaussian: {
    name: "Gaussian noise",
    keys: {
      sigma: { symbol: "\\sigma", label: "spread", default: 1, range: [0, 2] },
    },
  },
}
