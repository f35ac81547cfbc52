import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "AdaMax",
  source: { text: "Kingma & Ba, ICLR 2015, Algorithm 2", year: 2015, arxiv: "1412.6980" },
  idea: "Adam that divides by the largest recent gradient instead of the root mean square.",
  about:
    "Adam's divisor is a running 2-norm of past gradients. Replacing 2 by p and letting p grow to infinity leaves a simple rule: the divisor is the larger of the present |g| and β₂ times the last divisor. A coordinate therefore moves by at most about the rate, a bound that is simpler than Adam's. The divisor jumps up at once when a large gradient comes and then decays slowly, at β₂ = 0.999 by a half in 700 steps. It needs no correction of its start.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(2e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  sharpnessLimit: {
    formula: "2*(1+beta1)/((1-beta1)*lr)",
    text: "2(1+β₁)/((1−β₁)η)",
    scaled: true,
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ u &\leftarrow \max(\beta_2 u,\, |g| + \varepsilon) \\ x &\leftarrow x - \frac{\eta}{1-\beta_1^t}\, \frac{m}{u} \end{aligned}`,
  pitfalls: [
    "A single outlier among the gradients slows a coordinate for about 1/(1-β₂) steps.",
    "Below the largest gradient of the run the steps shrink, so it crawls after a steep start.",
  ],
})
