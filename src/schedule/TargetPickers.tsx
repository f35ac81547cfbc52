import { methods } from "../catalog/index.ts"
import type { RunSpec } from "../core/scenario.ts"
import { runNames } from "../state/names.ts"
import { Picker } from "../ui/Picker.tsx"
import type { PickerItem } from "../ui/PickerList.tsx"
import { Swatch } from "../ui/Swatch.tsx"
import styles from "./TargetPickers.module.css"
import type { Designer } from "./useDesigner.ts"

/** Which number follows the curve, and of which runs. */
export function TargetPickers({ scenario, edited, choose }: Designer) {
  const { target, reference } = edited
  const names = runNames(scenario.runs)
  const numbers = numbersOf(reference === null ? undefined : scenario.runs[reference])
  const pickNumber = (of: string) =>
    // Only a run has other numbers.
    choose({ of, run: of === "lr" ? target.run : reference })
  const runs: PickerItem[] = [
    { id: "", name: "All runs", hint: "The common schedule" },
    ...scenario.runs.map((run, i) => ({
      id: String(i),
      name: names[i]!,
      hint: run.schedule ? "Has its own" : "Follows the common one; an edit gives it its own",
      picture: <Swatch slot={run.slot ?? 0} />,
    })),
  ]
  return (
    <div className={styles.pickers}>
      {numbers.length > 1 ? (
        <div className={styles.of}>
          <Picker compact label="Of" items={numbers} value={target.of} onPick={pickNumber} />
        </div>
      ) : (
        <h2>Learning rate</h2>
      )}
      {scenario.runs.length > 0 && (
        <div className={styles.apply}>
          <span>of</span>
          <Picker
            compact
            label="Apply to"
            items={runs}
            value={target.run === null ? "" : String(target.run)}
            onPick={(id) => choose(id ? { run: Number(id), of: "lr" } : { run: null, of: "lr" })}
          />
        </div>
      )}
    </div>
  )
}

/** The numbers of a run that may follow a curve. */
function numbersOf(run: RunSpec | undefined): PickerItem[] {
  const first = { id: "lr", name: "Learning rate" }
  if (!run) return [first]
  const others = Object.entries(methods[run.method]!.hyper)
    .filter(([key, hyper]) => key !== "lr" && typeof hyper.default === "number")
    .map(([key, { label }]) => ({
      id: key,
      name: capital(label ?? key),
      hint: run.scheduled?.[key] ? "Follows a schedule" : "Constant",
    }))
  return [first, ...others]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
