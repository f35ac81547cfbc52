import { defineMethod } from "../../core/method.ts"
import { decayBound } from "../decayBound.ts"
import { averaging, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Lion",
  source: { text: "Chen et al., NeurIPS 2023, Program 1", year: 2023, arxiv: "2302.06675" },
  idea: "Takes only the sign of an interpolated momentum: every coordinate moves by the rate, in one of eight directions here.",
  about:
    "An automatic search over small programs found this rule. It keeps one average of the gradients, mixes it with the present gradient, and moves every coordinate by exactly the rate against the sign of the mixture. The mixture for the step weighs the present gradient more than the stored average does. Scaling f changes nothing, bit for bit. Because every coordinate always moves, its steps are larger than Adam's at the same rate: the authors advise a rate three to ten times smaller, with a decay that is as many times larger.",
  family: "sign",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-4, [1e-4, 0.3], 0.02),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.99),
    weightDecay: weightDecay(0, 2),
  },
  rule: String.raw`\begin{aligned} x &\leftarrow x - \eta \left( \operatorname{sign}(\beta_1 m + (1-\beta_1)\, g) + \lambda x \right) \\ m &\leftarrow \beta_2 m + (1-\beta_2)\, g \end{aligned}`,
  pitfalls: [
    "It never settles: without a decaying rate it hops around the minimum.",
    "With decay λ the iterates end in the box |x| ≤ 1/λ, whatever the minimum of f.",
    "Noise that flips a sign costs a whole step.",
  ],
  claims: [
    {
      text: "Multiplying the loss by 1000 leaves 500 steps on Rosenbrock the same, bit for bit.",
      status: "verified",
    },
    { text: "Every coordinate moves by exactly the rate in every step.", status: "verified" },
  ],
  bound: (hyper) => decayBound("box", hyper),
})
