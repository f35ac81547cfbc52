import type { ReactNode } from "react"
import { useRavineState, useTraces } from "../state/react.ts"
import type { Quantity } from "../state/viewSlice.ts"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./Charts.module.css"
import { Chart } from "./chart/Chart.tsx"

interface Kind {
  readonly title: ReactNode
  readonly name: string
  readonly log: boolean
}

const F = <i>f</i>
const KINDS: Readonly<Record<Quantity, Kind>> = {
  loss: {
    title: (
      <>
        Loss {F} − {F}
        {"\u200a"}*
      </>
    ),
    name: "Loss",
    log: true,
  },
  gradient: {
    title: (
      <>
        Gradient norm ‖∇{F}
        {"\u2009"}‖
      </>
    ),
    name: "Gradient norm",
    log: true,
  },
  length: {
    title: (
      <>
        Step length ‖Δ<i>x</i>‖
      </>
    ),
    name: "Step length",
    log: true,
  },
  rate: {
    title: (
      <>
        Learning rate <i>η</i>
      </>
    ),
    name: "Learning rate",
    log: true,
  },
}

/** Where f* is not known, losses are measured from the lowest value seen. */
const UNKNOWN_MINIMUM = (
  <span title="Measured from the lowest value seen: the minimum is not known.">
    Loss {F} − min {F}
  </span>
)

const SWITCH = [
  { value: "length", label: "Step", name: "Step length" },
  { value: "rate", label: "Rate", name: "Learning rate" },
] as const
const WIDE_SWITCH = [
  { value: "gradient", label: "Gradient", name: "Gradient norm" },
  ...SWITCH,
] as const

/** The charts under the transport: three where there is room, else two, of which the last has a switch. */
export function Charts({ columns }: { readonly columns: 1 | 2 | 3 }) {
  const quantity = useRavineState((state) => state.quantity)
  const setQuantity = useRavineState((state) => state.setQuantity)
  const known = useTraces().bounds?.minimum !== undefined
  const last = columns === 3 && quantity === "gradient" ? "length" : quantity
  return (
    <section
      className={styles.charts}
      data-columns={columns}
      aria-label="Charts, linked to the step"
    >
      <Chart quantity="loss" {...KINDS.loss} title={known ? KINDS.loss.title : UNKNOWN_MINIMUM} />
      {columns === 3 && <Chart quantity="gradient" {...KINDS.gradient} />}
      <Chart quantity={last} {...KINDS[last]}>
        <Segmented
          label="Last chart"
          look="mini"
          value={last}
          options={columns === 3 ? SWITCH : WIDE_SWITCH}
          onChange={setQuantity}
        />
      </Chart>
    </section>
  )
}
