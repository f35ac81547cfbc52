import type { EnsembleRecord } from "../../core/ensemble.ts"
import { csvText } from "../../ui/tableText.ts"
import { countOf, fatesOf, fateText } from "./fates.ts"
import type { Figures } from "./figures.ts"

const MOMENTS = ["mean_x", "mean_y", "var_x", "cov_xy", "var_y"]
const DERIVED = ["mean_loss", "loss_of_mean", "mean_to_minimum", "std_along", "std_across"]

/** The snapshots of an ensemble as comma-separated values; losses are above f* where it is known. */
export function csvOf(
  name: string,
  { members, snapshots }: EnsembleRecord,
  figures: readonly Figures[],
): string {
  const fates = fatesOf(snapshots[0]!.arrived.length)
  const counts = fates.map((fate) => fateText(fate).replace(" ", "_"))
  const rows = snapshots.map((snapshot, i) => {
    const { loss, lossOfMean, away, along, across } = figures[i]!
    const { step, mean, covariance } = snapshot
    const numbers = [...mean, ...covariance, loss, lossOfMean, away, along, across]
    return [
      ...[name, members, step, ...fates.map((fate) => countOf(snapshot, fate))],
      ...numbers.map((number) => (Number.isFinite(number) ? number : null)),
    ]
  })
  return csvText([["run", "members", "step", ...counts, ...MOMENTS, ...DERIVED], ...rows])
}
