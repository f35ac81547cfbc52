import type { Choice, ObjectiveSpec } from "../core/scenario.ts"

/** A race of one method, as the gallery pictures it and opens it. */
export interface Showcase {
  readonly objective: ObjectiveSpec & { readonly surface: string }
  readonly oracle?: Choice
  readonly budget: number
}

/** A hill between four minima: mild enough for every method at its defaults, and Newton's method shows its weakness. */
const USUAL: Showcase = { objective: { surface: "himmelblau" }, budget: 200 }

/** Methods that need something of the objective or of the oracle that the usual surface lacks. */
const OWN: Readonly<Record<string, Showcase>> = {
  "normalized-lr": { objective: { surface: "logistic" }, budget: 200 },
  adadagrad: { ...USUAL, oracle: { kind: "minibatch" } },
  "adadagrad-norm": { ...USUAL, oracle: { kind: "minibatch" } },
  "m-fac": { ...USUAL, oracle: { kind: "minibatch" } },
  "n-pg-igt": { ...USUAL, oracle: { kind: "gaussian" } },
  "n-harpg": { ...USUAL, oracle: { kind: "gaussian" } },
}

/** Where a method shows itself alone. */
export const showcaseOf = (method: string): Showcase => OWN[method] ?? USUAL
