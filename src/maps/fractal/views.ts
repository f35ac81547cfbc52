import type { Place } from "./place.ts"

/** Places that are worth a look. Found by zooming into the border with the kernel's own runs in float64. */
export const VIEWS: readonly (Place & { readonly name: string })[] = [
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
    name: "Feathers",
    width: 4,
    seed: 3,
    steps: 200,
    window: [
      [1, 4],
      [1.8, 3.6],
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
