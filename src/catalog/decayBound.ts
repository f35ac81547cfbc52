import type { Bound, HyperValue } from "../core/method.ts"

/**
 * Where a step whose direction never leaves the unit box or ball is held by decoupled weight decay. Chen, Liu, Liang &
 * Liu, ICLR 2024. arXiv:2310.05898.
 */
export const decayBound = (
  shape: Bound["shape"],
  { weightDecay }: Readonly<Record<string, HyperValue>>,
): Bound | undefined =>
  Number(weightDecay) > 0 ? { shape, radius: 1 / Number(weightDecay) } : undefined
