import { defineMethod } from "../../core/method.ts"
import { epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Adadelta",
  source: { text: "Zeiler, 2012, Algorithm 1", year: 2012, arxiv: "1212.5701" },
  idea: "Scales the gradient by the ratio of recent step lengths to recent gradient lengths: a rate in the units of x.",
  about:
    "The step of RMSProp has no units, although x does. Adadelta corrects that: it keeps a second average, of its own squared steps, and multiplies by the root of it. A ratio of step to gradient is an inverse curvature, as in Newton's method, so the rate is left at 1. Nothing says how long the first step is, though. It comes from ε inside the roots, about √(ε/(1-ρ)), and from there steps grow slowly by themselves while they keep succeeding.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1, [0.1, 100]),
    rho: { symbol: "\\rho", default: 0.9, range: [0.5, 0.9999], scale: "complement" },
    eps: { ...epsilon(1e-6), plane: 1e-4 },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} v &\leftarrow \rho v + (1-\rho)\, g^2 \\ \Delta &= \frac{\sqrt{D + \varepsilon}}{\sqrt{v + \varepsilon}}\, g, \quad D \leftarrow \rho D + (1-\rho)\, \Delta^2 \\ x &\leftarrow x - \eta\, \Delta \end{aligned}`,
  pitfalls: [
    "The start is very slow: at ε = 1e-6 first steps are 0.003 long.",
    "ε looks harmless and is what sets the pace.",
  ],
  claims: [
    {
      text: "At ε = 1e-6 it has only reached f = 19.2 after 200 steps on (x² + 50 y²)/2 from (-4, 1.5), where f is 64.25 at the start.",
      status: "verified",
    },
  ],
})
