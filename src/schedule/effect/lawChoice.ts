import { schedules } from "../../catalog/index.ts"
import { runLabels } from "./labels.ts"
import type { Ensemble } from "./seeds.ts"

/** Places of runs as texts, or the id of a schedule; null follows the scenario. */
export interface Choice {
  readonly first: string | null
  readonly second: string | null
  readonly target: string | null
}

/** The runs that took all their steps, as a list to pick from. */
export const runItems = ({ scenario, tracks }: Ensemble) =>
  runLabels(scenario).flatMap((name, i) => {
    const isWhole =
      tracks[i]!.length > 0 && tracks[i]!.every(({ divergedAt }) => divergedAt === null)
    return isWhole ? { id: String(i), name, group: "Runs" } : []
  })

/** By default a constant and a decaying run are fitted, and the selected one, or the last, is predicted. */
export function chosenIn(ensemble: Ensemble, choice: Choice, selected: number | null) {
  const { runs, schedule } = ensemble.scenario
  const ids = runItems(ensemble).map(({ id }) => id)
  const kindOf = (id: string) => (runs[Number(id)]!.schedule ?? schedule).kind
  const decays = (id: string) => kindOf(id) !== "constant"
  const isKnown = (id: string | null): id is string => id !== null && ids.includes(id)
  const isTarget = choice.target !== null && (choice.target in schedules || isKnown(choice.target))
  const wanted = String(selected)
  // Rates of different methods cannot be compared: the law is of one.
  const base = isKnown(wanted) ? wanted : ids[0]!
  const group = ids.filter((id) => runs[Number(id)]!.method === runs[Number(base)]!.method)
  const usual = isKnown(wanted) && decays(wanted) ? wanted : group.at(-1)!
  const target = isTarget ? choice.target! : group.length > 1 ? usual : "cosine"
  // A constant rate says what is gained without decay; what was drawn is there to be predicted.
  const rank = (id: string) => (decays(id) ? (kindOf(id) === "drawn" ? 2 : 1) : 0)
  const others = group.filter((id) => id !== target).sort((a, b) => rank(a) - rank(b))
  const first = isKnown(choice.first) ? choice.first : (others[0] ?? base)
  const rest = others.filter((id) => id !== first)
  const isSecond = choice.second === "" || isKnown(choice.second)
  const second = isSecond ? choice.second! : (rest.find(decays) ?? rest[0] ?? "")
  return { first, second, target }
}
