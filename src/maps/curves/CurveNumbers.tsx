import { Table2 } from "lucide-react"
import table from "../../panels/chart/TableButton.module.css"
import { Button } from "../../ui/Button.tsx"
import { Modal } from "../../ui/Modal.tsx"
import { labelOf } from "../hyper/places.ts"
import type { ShownAxis } from "../hyper/shownAxes.ts"
import type { GapCurve } from "./curveGaps.ts"
import { gapAt, valueAt } from "./curveWords.ts"
import { COLUMNS } from "./surveyCurve.ts"

interface Props {
  readonly side: ShownAxis
  readonly curves: readonly GapCurve[]
  readonly names: readonly string[]
}

/** Values of the axis between two rows. */
const STRIDE = 5

/** Opens the numbers of the curves as a table. */
export function CurveNumbers(props: Props) {
  return (
    <Modal
      title={`Final gap by ${labelOf(props.side)}`}
      trigger={
        <Button look="icon" aria-label="Show the curves as table" title="Show as table">
          <Table2 size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
    >
      <Numbers {...props} />
    </Modal>
  )
}

function Numbers({ side, curves, names }: Props) {
  const places = Array.from({ length: Math.ceil(COLUMNS / STRIDE) }, (_, i) => i * STRIDE)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus.
    <section className={table.scroll} aria-label="Final gaps" tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{labelOf(side)}</th>
            {curves.map(({ run }) => (
              <th key={run} scope="col">
                {names[run]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{valueAt(side, place)}</th>
              {curves.map((curve) => (
                <td key={curve.run}>{gapAt(curve, place)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
