import { defineMethod } from "../../core/method.ts"
import { averaging, epsilon, interval, learningRate, weightDecay } from "../hyper.ts"

export default defineMethod({
  name: "FRUGAL",
  source: {
    text: "Zmushko, Beznosikov, Takáč & Horváth, ICML 2025",
    year: 2025,
    arxiv: "2411.07837",
  },
  idea: "Adam on a changing share of the coordinates, and the sign of the gradient, which needs no memory, on the rest.",
  about:
    "Adam keeps two numbers for every parameter. To save that memory, some methods train only a part of the parameters at a time and leave the rest alone. FRUGAL lets the rest move, too: every T steps it picks the part on which Adam runs, with fresh averages, and everywhere else it takes a step along the sign of the gradient, for which nothing has to be kept. With the share zero it is sign descent, with the share one it is Adam that starts over every T steps. The part may be columns, whole layers or leading singular directions.",
  family: "adaptive",
  spaces: ["plane"],
  oracles: { gradient: 1 },
  memory: 0.5,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.02),
    rho: { symbol: "\\rho", label: "density", default: 0.25, range: [0, 1] },
    gap: interval("T", "every steps", 200, 500, 10),
    order: {
      symbol: "o",
      label: "order",
      default: "ascending",
      choices: ["ascending", "descending", "random"],
    },
    c: { symbol: "c", label: "rest", default: 1, range: [0.1, 1], scale: "log" },
    rest: { symbol: "r", label: "rest moves by", default: "sign", choices: ["sign", "gradient"] },
    beta1: averaging(1, 0.9),
    beta2: averaging(2, 0.999),
    eps: epsilon(1e-8),
    weightDecay: weightDecay(0),
  },
  rule: String.raw`\begin{aligned} x_P &\leftarrow x_P - \eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon} \quad \text{on the active part } P \\ x_R &\leftarrow x_R - \eta\, c \operatorname{sign}(g_R) \quad \text{on the rest} \end{aligned}`,
  pitfalls: [
    "The sign steps never get shorter: at a constant rate they hold the loss up. Let the rate decay or c be below 1.",
    "The averages start over every T steps even if the same part stays active.",
  ],
  onThePlane:
    "There are two blocks, the coordinates, which take turns; any density up to one half is one of them. Columns and singular directions need matrices.",
  claims: [
    { text: "Density 0 is sign descent, step for step.", status: "verified" },
    {
      text: "On a small network with density ¼, FRUGAL reaches a lower loss than dropping the rest: with singular directions 8.8e-4 against 1.47e-3, with blocks 2.5e-3 against 1.75e-3.",
      status: "partly",
    },
  ],
})
