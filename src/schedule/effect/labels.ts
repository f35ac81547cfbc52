import { methods } from "../../catalog/index.ts"
import type { Scenario, ScheduleSpec } from "../../core/scenario.ts"
import { scheduleName } from "../../panels/scheduleItems.tsx"
import { runNames } from "../../state/names.ts"
import { peakRate } from "../../state/peakRate.ts"
import { exact } from "../../ui/numberText.ts"

const shapeName = (spec: ScheduleSpec) =>
  spec.kind === "wsd" && spec.W === 0 ? "Stable, decay" : scheduleName(spec.kind)

/** Names the runs as a group: "Gradient descent, 4 schedules", "Linear decay, 4 methods", else "4 runs". */
export function groupName({ runs, schedule }: Pick<Scenario, "runs" | "schedule">): string {
  const heard = runs.filter(({ muted }) => !muted)
  const kinds = [...new Set(heard.map(({ method }) => method))]
  const specs = heard.map((run) => run.schedule ?? schedule)
  const shapes = new Set(specs.map((spec) => JSON.stringify(spec)))
  const curves = new Set(specs.map((spec, i) => `${JSON.stringify(spec)} ${peakRate(heard[i]!)}`))
  if (heard.length > 1 && kinds.length === 1 && curves.size === heard.length)
    return `${methods[kinds[0]!]!.name}, ${heard.length} schedules`
  if (heard.length > 1 && kinds.length === heard.length && shapes.size === 1)
    return `${shapeName(specs[0]!)}, ${heard.length} methods`
  return heard.length === 1 ? "One run" : `${heard.length} runs`
}

/** Names the runs by what differs between them: their schedules and rates, else their methods. */
export function runLabels({ runs, schedule }: Pick<Scenario, "runs" | "schedule">): string[] {
  const names = runNames(runs)
  const shapes = runs.map((run) => shapeName(run.schedule ?? schedule))
  const kinds = new Set(runs.map(({ method }) => method)).size
  if (new Set(shapes).size === 1 && kinds === runs.length) return names
  const isOneMethod = kinds === 1
  const labels = runs.map(({ method }, i) =>
    isOneMethod ? shapes[i]! : `${methods[method]!.name}, ${shapes[i]!.toLowerCase()}`,
  )
  const isTaken = (i: number) => labels.filter((label) => label === labels[i]).length > 1
  const rated = labels.map((label, i) =>
    isTaken(i) ? `${label} ${exact(peakRate(runs[i]!))}` : label,
  )
  const seen = new Map<string, number>()
  return rated.map((label) => {
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    return count > 1 ? `${label} (${count})` : label
  })
}
