import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, interval, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "BAdam",
  source: { text: "Luo, Yu & Li, NeurIPS 2024, Algorithm 1", year: 2024, arxiv: "2404.02827" },
  idea: "Adam on one block of coordinates at a time while the others stand still.",
  about:
    "Block coordinate descent with Adam inside. The parameters are split into blocks, on a network usually its layers. For T steps Adam runs on one block with the others frozen, then its averages are thrown away and the next block has its turn. Only one block's averages are ever in memory, and a backward pass may stop early because frozen layers need no gradient. That is how a large model can be tuned in full on a small GPU. The price is that couplings between blocks are only felt one turn later.",
  family: "adaptive",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 1,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.05),
    gap: interval("T", "every steps", 100, 500, 10),
    order: {
      symbol: "o",
      label: "order",
      default: "ascending",
      choices: ["ascending", "descending", "random"],
    },
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} x_B &\leftarrow x_B - \eta \left( \frac{\hat m}{\sqrt{\hat v} + \varepsilon} + \lambda x_B \right) && \text{on the block } B \\ B &\leftarrow \text{next}, \quad m, v \leftarrow 0 && \text{every } T \text{ steps} \end{aligned}`,
  pitfalls: [
    "In a valley that lies across the blocks it moves in small stairs.",
    "The first step of every turn has the full length of the rate, however close the minimum is.",
  ],
  onThePlane: "There are two blocks, the coordinates: the path consists of steps along the axes.",
  claims: [
    {
      text: "On a small network with a quarter of the parameters active it ends at a loss of 1.75e-3 where full Adam reaches 4.0e-4.",
      status: "unchecked",
    },
  ],
})
