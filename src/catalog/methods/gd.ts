import { defineMethod } from "../../core/method.ts"
import { learningRate, weightDecay } from "../hyper.ts"
import { polyak, ratedBy, stepSizeRule } from "../stepSize.ts"

export default defineMethod({
  name: "Gradient descent",
  source: { text: "Cauchy, Comptes rendus 25, 1847", year: 1847 },
  idea: "A step against the gradient, as long as the gradient is steep.",
  about:
    "The negative gradient is the direction in which f falls fastest, and its length shrinks by itself towards a minimum. On a bowl the step size has to stay below 2 over the largest curvature L; directions of small curvature then need as many steps as the condition number is large. The step size can be fixed, found by Armijo's rule (try a long step and halve it until f falls enough), or computed by Polyak's rule from the gap to the lowest value. With a noisy gradient the same line is stochastic gradient descent.",
  family: "first order",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: {
    lr: ratedBy(learningRate(1e-2, [1e-5, 1])),
    stepSize: stepSizeRule(),
    ...polyak,
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2/lr - weightDecay",
    text: "2/η",
    when: { key: "stepSize", is: "fixed" },
  },
  rule: String.raw`x \leftarrow x - \eta\, g`,
  pitfalls: [
    "A rate above 2/L diverges, and L is that of the steepest place on the way.",
    "In a narrow valley most of every step goes from wall to wall.",
    "Polyak's rule needs the lowest value: with one that is too low its steps are too long.",
  ],
  claims: [
    {
      text: "On (x² + k y²)/2 from (-4, 1.5) with the rate 2/(1+k) it needs 42, 466 and 5213 steps to f < 1e-6 for k = 10, 100 and 1000.",
      status: "verified",
    },
    {
      text: "On (x² + 100 y²)/2 from (1, 1) to f < 1e-12: 789 steps at the best fixed rate, about 190 by Polyak's rule, 39 with twice Polyak's step; by Armijo's rule 604 steps and 3980 trials.",
      status: "verified",
    },
  ],
})
