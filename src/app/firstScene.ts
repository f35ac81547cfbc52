import { parseScenario } from "../state/scenario/parse.ts"

/** What opens without a link: four ways down a narrow valley. */
export const firstScene = parseScenario({
  version: 1,
  objective: { surface: "rosenbrock" },
  start: [-0.5, 2.6],
  budget: 300,
  runs: [
    { method: "momentum", hyper: { lr: 0.001 } },
    { method: "rmsprop", hyper: { lr: 0.03 } },
    { method: "adam", hyper: { lr: 0.2 } },
    { method: "adan", hyper: { lr: 0.1 } },
  ],
  view: { dimension: "3d", camera: [151, 37, 1] },
})
