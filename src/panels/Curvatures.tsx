import { useRavineState } from "../state/react.ts"
import { shapeOf } from "../state/shapeOf.ts"
import { short } from "../ui/numberText.ts"

interface Props {
  readonly largest: number
  readonly smallest: number
}

/** The eigenvalues of the Hessian and what they make of the surface, while a layer shows curvature. */
export function Curvatures({ largest, smallest }: Props) {
  const isShown = useRavineState(
    ({ scenario: { view } }) => view.glyph || (view.tint !== undefined && view.tint !== "basins"),
  )
  if (!isShown) return null
  return (
    <span data-of="curvature">
      <i>λ</i> {short(largest)}, {short(smallest)} {shapeOf(largest, smallest)}
    </span>
  )
}
