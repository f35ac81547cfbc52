import type { ScheduleModule } from "../core/batch.ts"
import type { ScheduleSpec } from "../core/scenario.ts"
import { type Evaluator, evaluator } from "../formula/evaluate.ts"
import { parse } from "../formula/formula.ts"
import { resolveSchedule } from "./resolveSchedule.ts"

type Rates = Float64Array<ArrayBuffer>

/** Formulas that were read, by themselves: a slider asks for the same one many times a second. */
const read = new Map<string, Evaluator>()
const MOST_READ = 100

/** What was computed last for a schedule: while one is dragged, the others stay what they are. */
const computed = new WeakMap<ScheduleSpec, { budget: number; peak: number; rates: Rates }>()

/** The rates of a schedule for the steps t = 0 to `budget` - 1, float64, as the engines compute them; not to be changed. */
export function ratesOf(spec: ScheduleSpec, budget: number, peak: number): Rates {
  const known = computed.get(spec)
  if (known?.budget === budget && known.peak === peak) return known.rates
  const rate = rateOf(spec, budget, peak)
  const rates = Float64Array.from({ length: budget }, (_, t) => rate(t))
  computed.set(spec, { budget, peak, rates })
  return rates
}

/** The highest of many rates, or 0. */
export function highestOf(rates: ArrayLike<number>): number {
  let highest = 0
  for (let t = 0; t < rates.length; t++) if (rates[t]! > highest) highest = rates[t]!
  return highest
}

/** A schedule as a function of the step t, which need not be whole. */
export function rateOf(spec: ScheduleSpec, budget: number, peak: number): (t: number) => number {
  const { module, values } = resolveSchedule(spec, budget, peak)
  if ("entries" in module) return (t) => peak * entryAt(values, t)
  const named = Object.fromEntries(module.parameters.map((name, i) => [name, values[i]!]))
  const { value } = evaluatorOf(module)
  return (t) => value([t, peak], named)
}

/** Horizon and table, as the engines look them up. */
function entryAt([horizon, ...table]: readonly number[], t: number): number {
  const share = Math.min(Math.max(t / Math.max(horizon! - 1, 1), 0), 1)
  const place = share * (table.length - 1)
  const left = Math.min(Math.floor(place), table.length - 2)
  return table[left]! + (table[left + 1]! - table[left]!) * (place - left)
}

function evaluatorOf(module: Exclude<ScheduleModule, { entries: number }>): Evaluator {
  const { formula, parameters } = module
  const known = read.get(formula)
  if (known) return known
  const made = evaluator(parse(formula, { variables: ["t", "lr"], parameters }))
  if (read.size >= MOST_READ) read.clear()
  read.set(formula, made)
  return made
}
