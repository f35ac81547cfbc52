import { defineMethod } from "../../core/method.ts"
import { learningRate } from "../hyper.ts"

export default defineMethod({
  name: "SignSGD",
  source: { text: "Bernstein et al., ICML 2018, Algorithm 1", year: 2018, arxiv: "1802.04434" },
  idea: "Every coordinate moves by the rate, against the sign of its slope.",
  about:
    "Only one bit per coordinate is used: up or down. That bit is all a computer has to send when many of them train together, and a vote of the majority then replaces the average. Every step has the same length, so flat regions are crossed as fast as steep ones, and scaling f, or any coordinate's slope, changes nothing. It is what Adam becomes when it forgets at once, and steepest descent if lengths are measured by the largest coordinate. Nothing makes it stop.",
  family: "sign",
  spaces: ["plane", "model", "swarm"],
  oracles: { gradient: 1 },
  memory: 0,
  hyper: {
    lr: learningRate(1e-3, [1e-4, 1], 0.02),
  },
  rule: String.raw`x \leftarrow x - \eta\, \operatorname{sign}(g)`,
  pitfalls: [
    "It ends in hops of the length of the rate: the rate has to decay.",
    "In a curved valley it zigzags between the eight directions that it knows.",
    "With noise, a small gradient is as loud as a large one.",
  ],
})
