import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, interval, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "SOAP",
  source: { text: "Vyas et al., ICLR 2025, Algorithm 3", year: 2025, arxiv: "2409.11321" },
  idea: "Adam in a turned frame: its axes are the eigenvectors of Shampoo's matrix.",
  about:
    "Adam scales every coordinate on its own and therefore depends on the axes it is given. Shampoo finds better axes, the eigenvectors of its averaged matrices, but has to take roots of them all the time. SOAP separates the two: now and then it refreshes the axes, by one cheap step of power iteration and an orthogonalization, and in between it runs Adam in the turned frame. The second moments stay with their axes when these move a little. Between refreshes it goes on adapting, where Shampoo would use a stale root.",
  family: "matrix",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 5,
  hyper: {
    lr: learningRate(3e-3, [1e-4, 1], 0.05),
    beta1: averaging(1, 0.95),
    beta2: averaging(2, 0.95),
    eps: epsilon(1e-8),
    freq: interval("f", "refresh", 10, 100),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\, Q^\top g, \quad v \leftarrow \beta_2 v + (1-\beta_2) (Q^\top g)^2 \\ x &\leftarrow x - \eta\, \frac{\sqrt{1-\beta_2^t}}{1-\beta_1^t}\, Q\, \frac{m}{\sqrt{v} + \varepsilon} \\ P &\leftarrow \beta_2 P + (1-\beta_2)\, g g^\top, \quad Q \leftarrow \operatorname{qr}(P Q) \text{ every } f \text{ steps} \end{aligned}`,
  pitfalls: [
    "The first call only sets up the axes and makes no step.",
    "The first axes come from a single gradient: across it there is rounding only, which Adam's division blows up to steps of full length.",
    "The second moments are not turned with the axes, so a large turn leaves them wrong for a while.",
  ],
  onThePlane:
    "Two numbers have one matrix of 2 × 2 and one turn of the axes; the saving of two small matrices is not seen.",
  claims: [
    {
      text: "On a network of 697 parameters it reaches the lowest loss after 300 steps: 5.5e-6 with rate 0.01, against 4.0e-4 of Adam and 1.1e-4 of Shampoo.",
      status: "verified",
    },
  ],
})
