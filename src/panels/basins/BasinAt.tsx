import { outcomeNear } from "../../core/basins.ts"
import type { Point } from "../../core/objective.ts"
import { useTraces } from "../../state/react.ts"
import { fateText } from "./fateText.ts"

/** What becomes of a run that starts at a point, while the landscape wears basins. */
export function BasinAt({ point }: { readonly point: Point }) {
  const { basins } = useTraces()
  const outcome = basins?.outcomes && outcomeNear(basins.outcomes, basins.window, point)
  return outcome && <span data-of="basin">{fateText(outcome, basins.window)}</span>
}
