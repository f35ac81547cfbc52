import { type Amounts, CHANGES, type Change } from "../../catalog/invariance.ts"
import type { Deviation } from "../../core/comparePaths.ts"
import type { Comparison } from "../../state/comparisons.ts"
import { exact, whole } from "../../ui/numberText.ts"

/** What is changed, as a column is called. */
export function changeName(change: Change, { rotation, axis, loss, shift }: Amounts): string {
  if (change === "rotation") return `Rotated ${exact(rotation)}°`
  if (change === "axis") return `x scaled × ${exact(axis)}`
  if (change === "loss") return `Loss × ${whole(loss)}`
  return `Moved by ${shift.map(exact).join(", ")}`
}

/** What theory says of each change. */
export const THEORY: Readonly<Record<Change, string>> = {
  rotation:
    "Gradient descent, momentum, Newton’s method and methods with a full matrix, as Shampoo, do not notice it. Whatever divides or takes signs coordinate by coordinate does, as Adam.",
  axis: "Newton’s method does not notice it. Adam’s steps are wrong by the factor, those of gradient descent by its square.",
  loss: "Sign methods do not notice it, nor does Adam where ε is far below the gradients. To gradient descent it is another learning rate.",
  shift: "Only what pulls towards the origin notices it, as weight decay does.",
}

/** "Same path", or how far it is from that and since when. */
export function deviationText({ largest, since, steps, rough }: Deviation): string {
  if (since !== null) return `${percent(largest)} from step ${whole(since)}`
  return rough ? `Same to step ${whole(steps)}` : "Same path"
}

/** What a text leaves out. */
export function deviationTitle({ since, steps, rough }: Deviation): string {
  if (rough)
    return `After step ${whole(steps)} rounding alone sends this path elsewhere, so that nothing more can be compared.`
  return since === null
    ? `The same for all ${whole(steps)} steps`
    : `The largest distance between the two paths, as a share of the path’s extent, in ${whole(steps)} steps`
}

/** Two digits. */
function percent(share: number): string {
  const value = Number((100 * share).toPrecision(2))
  if (value > 9999) return "over 9,999 %"
  return `${value >= 1000 ? whole(value) : exact(value)} %`
}

/** The table as Markdown. */
export function markdownOf(runs: readonly Comparison[], amounts: Amounts): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [
    row(["Run", ...CHANGES.map((change) => changeName(change, amounts))]),
    row(["---", ...CHANGES.map(() => "---")]),
    ...runs.map(({ name, changes }) =>
      row([name, ...CHANGES.map((change) => deviationText(changes[change]))]),
    ),
  ].join("\n")
}
