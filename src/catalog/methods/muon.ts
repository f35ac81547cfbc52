import { defineMethod } from "../../core/method.ts"
import { learningRate, momentum, variant, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "Muon",
  source: {
    text: "Jordan et al., Muon: An optimizer for hidden layers in neural networks, 2024",
    year: 2024,
  },
  idea: "Momentum whose matrix is made nearly orthogonal, so that all its directions move alike.",
  about:
    "The gradient of a weight matrix is dominated by few directions: some singular values are large, most are tiny. Muon averages gradients as momentum does and then replaces the average by the nearest matrix with orthogonal rows or columns, in effect setting every singular value to about 1. Rare directions then learn as fast as common ones. Instead of a singular value decomposition it runs five steps of a polynomial iteration, which needs products of matrices only; its coefficients lift small singular values quickly and let the result lie anywhere between about 0.7 and 1.2.",
  family: "matrix",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(0.02, [1e-3, 0.3], 0.05),
    momentum: momentum(0.95),
    nesterov: { ...variant("n", "Nesterov"), default: true },
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} B &\leftarrow \mu B + (1-\mu)\, G, \quad U = \mu B + (1-\mu)\, G \\ X &\leftarrow U / \|U\|_F, \quad 5 \times:\; A = X X^\top,\; X \leftarrow a X + (b A + c A^2) X \\ W &\leftarrow (1 - \eta\lambda) W - \eta \sqrt{\max(1, r/c)}\, X \end{aligned}`,
  pitfalls: [
    "It is for the hidden matrices of a network; embeddings, biases and the output are left to AdamW.",
    "Every step has about the same length, so without a falling rate it ends in an oscillation.",
    "Small singular values are not fully lifted: of a random 32 × 32 matrix some stay near 0.3.",
  ],
  onThePlane:
    "Two numbers are a matrix of one row with one singular value, its length. What is left is normalized momentum, with steps 0.696 times the rate long.",
  claims: [
    { text: "On the plane every step is 0.696 times the rate long.", status: "verified" },
    {
      text: "For random 32 × 32 matrices the singular values of the result have 1st, 50th and 99th percentiles of 0.68, 0.79 and 1.14.",
      status: "verified",
    },
    {
      text: "On a network of 697 parameters it needs 30 and 122 steps to a loss of 1e-2 and 1e-3; Adam needs 75 and 176, momentum 46 and 278.",
      status: "verified",
    },
  ],
  bound: ({ weightDecay: decay }) =>
    Number(decay) > 0 ? { shape: "ball", radius: 0.6965 / Number(decay) } : undefined,
})
