import { defineMethod } from "../../core/method.ts"

export default defineMethod({
  name: "Damped Newton",
  source: { text: "Levenberg, Quart. Appl. Math. 2, 1944" },
  idea: "Solves the local quadratic model in one step; the damping keeps the matrix away from zero.",
  family: "second order",
  spaces: ["plane"],
  oracles: { gradient: 1, hessian: 1 },
  hyper: {
    lr: { symbol: "\\eta", label: "rate", default: 1, range: [0.05, 1] },
    damping: {
      symbol: "\\delta",
      label: "damping",
      default: 1e-3,
      range: [1e-6, 10],
      scale: "log",
    },
  },
  rule: String.raw`x \leftarrow x - \eta\, (\nabla^2 f + \delta I)^{-1} g`,
})
