import { useRavine, useRavineState } from "../state/react.ts"
import { Range } from "../ui/Range.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./LayersMenu.module.css"

const KINDS = [
  { value: "off", label: "Off" },
  { value: "uniform", label: "Uniform" },
  { value: "exponential", label: "Exponential" },
] as const

/** Shares of the run that an exponential average is over. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5] as const
const USUAL = 0.1

/** Whether averages of the iterates go beside the runs, and which. */
export function AveragesRow() {
  const { store } = useRavine()
  const averages = useRavineState(({ scenario }) => scenario.view.averages)
  const { look } = store.getState()
  const kind = averages === undefined ? "off" : averages === "uniform" ? averages : "exponential"
  const values = { off: undefined, uniform: "uniform", exponential: USUAL } as const
  return (
    <div
      className={styles.averages}
      title="Runs that cost nothing: dotted on the map and in the loss chart"
    >
      Averages
      <Segmented
        label="Averages of the iterates"
        value={kind}
        options={KINDS}
        onChange={(next) => look({ averages: values[next] })}
      />
      {typeof averages === "number" && (
        <>
          <span>over</span>
          <Range
            label="Share of the run that the average is over"
            text={`${100 * averages} %`}
            value={SHARES.findLastIndex((share) => share <= averages)}
            max={SHARES.length - 1}
            step={1}
            onChange={(place) => look({ averages: SHARES[place] })}
          />
          <span>{100 * averages} %</span>
        </>
      )}
    </div>
  )
}
