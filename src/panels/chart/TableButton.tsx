import { Table2 } from "lucide-react"
import { useRavineState } from "../../state/react.ts"
import { Button } from "../../ui/Button.tsx"
import { Modal } from "../../ui/Modal.tsx"
import { short, whole } from "../../ui/numberText.ts"
import type { Series } from "./series.ts"
import styles from "./TableButton.module.css"

const ROWS = 20

interface Props {
  readonly name: string
  readonly series: readonly Series[]
}

/** Opens the numbers of a chart as a table. */
export function TableButton({ name, series }: Props) {
  return (
    <Modal
      title={name}
      trigger={
        <Button
          look="icon"
          className={styles.button}
          aria-label={`Show ${name.toLowerCase()} as table`}
          title="Show as table"
        >
          <Table2 size={14} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      }
    >
      <Table name={name} series={series} />
    </Modal>
  )
}

function Table({ name, series }: Props) {
  const budget = useRavineState(({ scenario }) => scenario.budget)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus.
    <section className={styles.scroll} aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            {series.map(({ run, name: column }) => (
              <th key={run} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stepsOf(budget).map((step) => (
            <tr key={step}>
              <th scope="row">{whole(step)}</th>
              {series.map((one) => (
                <td key={one.run}>{cell(one, step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Steps of the rows: all of them if they are few, else evenly spread. */
export function stepsOf(budget: number): number[] {
  const rows = Math.min(budget, ROWS)
  return Array.from({ length: rows + 1 }, (_, i) => Math.round((i * budget) / rows))
}

function cell({ values, count, divergedAt }: Series, step: number): string {
  if (step < count) return short(values[step]!)
  return divergedAt !== null && step >= divergedAt ? "diverged" : "–"
}
