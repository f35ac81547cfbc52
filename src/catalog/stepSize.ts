import type { ChoiceHyper, NumberHyper } from "../core/method.ts"

const POLYAK = { key: "stepSize", is: "polyak" } as const

/** The learning rate of a method with rules: what Armijo's rule tries first, and of no use to Polyak's. */
export const ratedBy = (rate: NumberHyper): NumberHyper => ({
  ...rate,
  when: { key: "stepSize", is: ["fixed", "armijo"] },
})

/** The rules of shaders/lib/step_size.wgsl; a method may have the first few of them. */
export const stepSizeRule = (
  choices: readonly string[] = ["fixed", "armijo", "polyak"],
): ChoiceHyper => ({ symbol: "\\eta_t", label: "step size", default: "fixed", choices })

/** The hyper-parameters of Polyak's rule. */
export const polyak: Readonly<Record<"floor" | "share" | "largest", NumberHyper>> = {
  floor: {
    symbol: "f^*",
    label: "lowest value",
    default: 0,
    range: [-10, 10],
    follows: "minimum",
    when: POLYAK,
  },
  share: { symbol: "c", label: "share", default: 1, range: [0.1, 2], when: POLYAK },
  largest: {
    symbol: "\\eta_{\\max}",
    label: "largest",
    default: 1,
    range: [1e-2, 100],
    scale: "log",
    when: POLYAK,
  },
}
