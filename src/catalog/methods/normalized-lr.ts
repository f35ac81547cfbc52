import { defineMethod } from "../../core/method.ts"
import { learningRate } from "../hyper.ts"

export default defineMethod({
  name: "Normalized LR+GD",
  source: { text: "Tyurin, AAAI 2025", year: 2025, arxiv: "2412.08424" },
  idea: "Gradient descent on a logistic loss, divided by the mean probability of a mistake.",
  about:
    "Logistic regression finds a line that separates two classes. With enormous steps gradient descent on its loss turns into the perceptron: every step adds the samples that are on the wrong side, divided by the number of all samples. If only one of a thousand is wrong, the step is a thousand times too short. This method divides the gradient by the mean probability of a mistake, which undoes just that, and the number of steps no longer grows with the number of samples. What counts is the step at which everything is separated; the loss may rise on the way.",
  family: "first order",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: { lr: { ...learningRate(10, [0.01, 1e4]), plane: 1 } },
  rule: String.raw`x \leftarrow x - \eta\, \frac{g}{\frac{1}{n} \sum_i s_i}, \quad s_i = \frac{1}{1 + e^{\,y_i a_i \cdot x}}`,
  pitfalls: [
    "The loss is no measure of progress: with large steps it is high while the data are being separated.",
    "Data that cannot be separated have no solution to stop at.",
    "Without logistic terms in the formula it is gradient descent, and a rate of 1 is too large for most surfaces.",
  ],
  onThePlane:
    "Nothing is lost: a line through the origin has two numbers. On a surface without terms log(1 + exp(u)) the divisor is 1, and the method is gradient descent.",
  claims: [
    {
      text: "One sample against n - 1, n = 1000: all are separated after 157, 16, 2, 2 steps with rates 0.1, 1, 10, 100; gradient descent takes 7313, 729, 308, 301 with rates 1, 10, 100, 1000.",
      status: "verified",
    },
    {
      text: "The steps of gradient descent grow with n, 31, 308, 3080 for n = 100, 1000, 10000, and those of the normalized method do not: 2.",
      status: "verified",
    },
    {
      text: "On the samples (1, -1) and (-1, -4) with rate 100 the loss of gradient descent goes from 0.693 over 12.5 to 1e-33: a high loss does not mean a bad step.",
      status: "verified",
    },
  ],
})
