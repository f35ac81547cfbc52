import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, variant } from "../hyper.ts"

const ADAM = { key: "base", is: "adam" } as const

export default defineMethod({
  name: "SAM",
  source: { text: "Foret et al., ICLR 2021, Algorithm 1", year: 2021, arxiv: "2010.01412" },
  idea: "Takes the gradient where f is worst within a small ball, and so prefers wide minima.",
  about:
    "Two minima may be equally low, one in a narrow slit and one on a broad floor; the broad one tends to generalize better. SAM minimizes not f but its largest value within the distance ρ. To first order that worst point lies along the gradient, so each step climbs by ρ, takes a second gradient there, and uses it at x. In a slit that is narrower than ρ the second gradient belongs to the other wall, and the iterate is thrown about until it leaves. The base may be gradient descent or Adam.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 2 },
  memory: 0,
  hyper: {
    lr: learningRate(1e-2, [1e-5, 1]),
    rho: { symbol: "\\rho", label: "radius", default: 0.05, range: [0, 1] },
    base: { symbol: "b", label: "base", default: "sgd", choices: ["sgd", "adam"] },
    adaptive: variant("a", "adaptive"),
    beta1: { ...averaging(1, 0.9), when: ADAM },
    beta2: { ...averaging(2, 0.999), when: ADAM },
    eps: { ...epsilon(1e-8), when: ADAM },
  },
  rule: String.raw`x \leftarrow x - \eta\, \nabla f\!\left( x + \rho\, \frac{g}{|g|} \right)`,
  pitfalls: [
    "Every step costs two gradients.",
    "Near a minimum it hops by about ηLρ instead of converging.",
    "It shrinks the basin of a sharp minimum, but a run that already sits deep in one may stay.",
  ],
  claims: [
    {
      text: "With a sharp well of width 0.05 at -1 and a wide one of 0.6 at 1, of 41 starts in [-1.2, -0.8] at the rate 0.002, 98 % are within 0.15 of the sharp one after 1500 steps with ρ = 0, 80 % with 0.05, 63 % with 0.1 and 34 % with 0.2.",
      status: "verified",
    },
  ],
})
