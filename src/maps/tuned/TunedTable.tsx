import { ArrowDown, ArrowUp } from "lucide-react"
import { useState } from "react"
import { useRavine, useRavineState } from "../../state/react.ts"
import { MathSymbol } from "../../ui/Maths.tsx"
import { Swatch } from "../../ui/Swatch.tsx"
import { COLUMNS, type Order, sorted, turned } from "./columns.ts"
import { Sensitivity } from "./Sensitivity.tsx"
import type { Frame } from "./sensitivityFrame.ts"
import styles from "./TunedTable.module.css"
import type { Row } from "./tuneRun.ts"
import { UseButton } from "./UseButton.tsx"
import { countText, gapText, nameOf, regionText, shareText, valueText, widthText } from "./words.ts"

interface Props {
  readonly rows: readonly Row[]
  readonly frame: Frame
}

/** What was found for each run, sorted by any column. */
export function TunedTable({ rows, frame }: Props) {
  const [order, setOrder] = useState<Order>({ column: "gap", down: false })
  const Arrow = order.down ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
    <section className={styles.scroll} tabIndex={0} aria-label="Runs at their best">
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map(({ id, name, ...column }) => (
              <th
                key={id}
                scope="col"
                data-column={id}
                title={"title" in column ? column.title : undefined}
                aria-sort={
                  id !== order.column ? undefined : order.down ? "descending" : "ascending"
                }
              >
                <button type="button" onClick={() => setOrder(turned(order, id))}>
                  {name}
                  {id === order.column && <Arrow size={14} strokeWidth={1.5} aria-hidden="true" />}
                </button>
              </th>
            ))}
            <th scope="col" data-column="values">
              At
            </th>
            <th scope="col" data-column="curve">
              Gap by rate
            </th>
            <th scope="col">
              <span className={styles.hidden}>Use</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted(rows, order).map((row) => (
            <RunRow key={row.run} row={row} frame={frame} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RunRow({ row, frame }: { readonly row: Row; readonly frame: Frame }) {
  const { store } = useRavine()
  const hovered = useRavineState((state) => state.hovered)
  const { run, name, slot, floor, tuned } = row
  const { score, median, diverged } = tuned
  return (
    <tr
      data-faint={(hovered !== null && hovered !== run) || undefined}
      onPointerEnter={() => store.getState().hover(run)}
      onPointerLeave={() => store.getState().hover(null)}
    >
      <th scope="row">
        <span className={styles.run}>
          <Swatch slot={slot} width={22} />
          {name}
        </span>
      </th>
      <td>
        <b>{gapText(score.gap, floor)}</b>
      </td>
      <td>{gapText(median, floor)}</td>
      <td title={regionText(row)}>{widthText(row)}</td>
      <td>{countText(score.steps)}</td>
      <td>{countText(score.calls)}</td>
      <td>{shareText(diverged)}</td>
      <td>
        <Values row={row} />
      </td>
      <td>
        <Sensitivity rows={[row]} frame={frame} isSmall />
      </td>
      <td>
        <UseButton rows={[row]} label="Use" name={`Use these values for ${name}`} />
      </td>
    </tr>
  )
}

/** The best values, with a hint where the best rate may lie beyond what was tried. */
function Values({ row: { found, tuned } }: { readonly row: Row }) {
  return (
    <span className={styles.values}>
      {found.map((one) => (
        <span key={one.key} title={nameOf(one)}>
          <MathSymbol tex={one.hyper.symbol} /> {valueText(one.best)}
        </span>
      ))}
      {tuned.isEdge && (
        <small title="The best may lie beyond the rates that were tried.">edge</small>
      )}
    </span>
  )
}
