import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Adam",
  source: { text: "Kingma & Ba, ICLR 2015, Algorithm 1", year: 2015, arxiv: "1412.6980" },
  idea: "Momentum divided, per coordinate, by a running root mean square of the gradient.",
  about:
    "Two running averages per coordinate: m of the gradient, which is momentum, and v of its square, which measures its size. Both start at zero and are divided by 1-βᵗ to make up for that, so that the first step is the rate times the sign of the gradient. Afterwards m/√v lies between -1 and 1 while gradients are steady: near 1 where they agree, near 0 where they alternate. Steps depend little on the scale of f, which is why one rate serves many problems.",
  family: "adaptive",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 2,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
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
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\, g^2 \\ x &\leftarrow x - \eta\, \frac{m/(1-\beta_1^t)}{\sqrt{v/(1-\beta_2^t)} + \varepsilon} \end{aligned}`,
  pitfalls: [
    "v forgets: rare large gradients count too little, and on some convex problems it ends at the worst point (see AMSGrad).",
    "After a steep stretch v stays large for about 1/(1-β₂) steps, and the run crawls.",
    "Weight decay that is added to the gradient is scaled away with it (see AdamW).",
    "It scales along the axes, so turning the surface changes the path.",
  ],
  claims: [
    { text: "The first step is the rate times the sign of the gradient.", status: "verified" },
    {
      text: "At the best rate of a grid: 524 steps to f < 1e-4 on Rosenbrock from (-1.5, 2), 128 to 1e-6 on Beale from (1, 1), 110 on (x² + 50 y²)/2 from (-4, 1.5).",
      status: "verified",
    },
  ],
})
