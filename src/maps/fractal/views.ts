import type { Place } from "./place.ts"

/** Places that are worth a look, found by zooming into the border in float64. */
export const VIEWS: readonly (Place & { readonly name: string })[] = [
  {
    name: "Surf",
    width: 4,
    seed: 1,
    steps: 200,
    window: [
      [1.6, 2.8],
      [2.3, 2.9],
    ],
  },
  {
    name: "Embers",
    width: 4,
    seed: 1,
    steps: 200,
    window: [
      [2.26, 2.42],
      [2.5, 2.58],
    ],
  },
  {
    name: "Feathers",
    width: 4,
    seed: 2,
    steps: 200,
    window: [
      [1.4, 3.2],
      [2.0, 2.8],
    ],
  },
  {
    name: "Rain",
    width: 4,
    seed: 2,
    steps: 200,
    window: [
      [2.2, 2.7],
      [2.15, 2.4],
    ],
  },
  {
    name: "Masks",
    width: 4,
    seed: 3,
    steps: 200,
    window: [
      [2.2, 4],
      [1.6, 2.6],
    ],
  },
  {
    name: "Agate",
    width: 4,
    seed: 3,
    steps: 200,
    window: [
      [2.8, 3.2],
      [1.8, 2.0],
    ],
  },
  {
    name: "Tongue",
    width: 8,
    seed: 2,
    steps: 200,
    window: [
      [0, 0.7],
      [2.5, 2.9],
    ],
  },
]
