import type { Place } from "./place.ts"

/** Places that are worth a look, found by zooming into the border in float64. */
export const VIEWS: readonly (Place & { readonly name: string })[] = [
  {
    name: "Shore",
    width: 4,
    seed: 0,
    steps: 200,
    window: [
      [-1, 1],
      [2.4, 3.8],
    ],
  },
  {
    name: "Fireworks",
    width: 4,
    seed: 0,
    steps: 200,
    window: [
      [2, 4],
      [1.5, 3],
    ],
  },
  {
    name: "Spray",
    width: 4,
    seed: 0,
    steps: 200,
    window: [
      [2.9, 3.5],
      [2.0, 2.45],
    ],
  },
  {
    name: "Feathers",
    width: 4,
    seed: 3,
    steps: 200,
    window: [
      [1.6, 2.6],
      [2.0, 2.6],
    ],
  },
  {
    name: "Agate",
    width: 4,
    seed: 0,
    steps: 200,
    window: [
      [3.05, 3.2],
      [2.15, 2.26],
    ],
  },
  {
    name: "Strata",
    width: 4,
    seed: 0,
    steps: 200,
    window: [
      [0.62, 0.72],
      [2.62, 2.7],
    ],
  },
  {
    name: "Lagoon",
    width: 8,
    seed: 2,
    steps: 200,
    window: [
      [-1, 5],
      [2.5, 5.5],
    ],
  },
]
