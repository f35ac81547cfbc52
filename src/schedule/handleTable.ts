/** The numbers of a schedule: its keys, `lr`, its peak, and `budget`, the number of steps. */
export type Numbers = Readonly<Record<string, number>>

/** What moving a handle along one axis edits. */
interface Move {
  /** A key of the kind, or `lr`. */
  readonly key: string
  /**
   * The key's value for a handle at a step, or at a rate; without it the value is found for which the curve goes
   * through the place.
   */
  readonly of?: (place: number, numbers: Numbers) => number
}

/** A handle of a kind of schedule. */
export interface HandleEntry {
  readonly name: string
  /** The step that it is at. */
  readonly at: (numbers: Numbers) => number
  /** The rate that it is at, where that is not the curve's. */
  readonly height?: (numbers: Numbers) => number
  readonly time?: Move
  readonly rate?: Move
}

const same = (place: number) => place
const number = (key: string) => (numbers: Numbers) => numbers[key]!
const rises = (key: string): Move => ({ key, of: same })

const peak: HandleEntry = { name: "Peak", at: () => 0, height: number("lr"), rate: rises("lr") }
const ends: HandleEntry = { name: "Ends", at: number("T"), time: rises("T") }
const endsAt = (key: string): HandleEntry => ({ ...ends, height: number(key), rate: rises(key) })
/** After the warm-up something has to be left. */
const afterWarmup: HandleEntry = {
  ...endsAt("end"),
  time: { key: "T", of: (step, { W }) => Math.max(step, W! + 1) },
}
const warmup: HandleEntry = {
  name: "Warm-up ends",
  at: number("W"),
  height: number("lr"),
  time: { key: "W", of: (step, { T }) => Math.min(step, T! - 1) },
  rate: rises("lr"),
}
/** Bends the curve with a number that says nothing by itself: the curve goes where the handle is. */
const bend = (key: string, at: HandleEntry["at"]): HandleEntry => ({
  name: "Bend",
  at,
  rate: { key },
})
const half = ({ budget }: Numbers) => Math.round(budget! / 2)
const halfway = ({ T }: Numbers) => Math.round(T! / 2)

const rising: HandleEntry = {
  name: "Top of the cycle",
  at: number("up"),
  height: number("max"),
  time: rises("up"),
  rate: rises("max"),
}
const falling: HandleEntry = {
  name: "Cycle ends",
  at: ({ up, down }) => up! + down!,
  height: number("base"),
  time: { key: "down", of: (step, { up }) => step - up! },
  rate: rises("base"),
}
const cycle = [rising, falling]

/** The handles of every kind, from the left to the right. */
export const HANDLES: Readonly<Record<string, readonly HandleEntry[]>> = {
  constant: [peak],
  linear_decay: [peak, ends],
  linear_decay_Tplus1: [{ ...peak, name: "Peak, before the first step" }, ends],
  cosine: [peak, endsAt("end")],
  cosine_power: [
    { ...peak, height: number("max"), rate: rises("max") },
    bend("p", halfway),
    endsAt("min"),
  ],
  exponential: [peak, bend("gamma", half)],
  step: [
    peak,
    {
      name: "First drop",
      at: number("step_size"),
      time: rises("step_size"),
      rate: { key: "gamma", of: (rate, { lr }) => rate / lr! },
    },
  ],
  multistep: [peak],
  inverse_time: [peak, bend("k", half)],
  inv_sqrt: [
    {
      ...peak,
      height: ({ lr, shift }) => lr! / Math.sqrt(shift!),
      rate: { key: "lr", of: (rate, { shift }) => rate * Math.sqrt(shift!) },
    },
    bend("shift", ({ budget }) => Math.round(budget! / 4)),
  ],
  inv_sqrt_warmup: [
    {
      name: "Warm-up ends",
      at: ({ warmup: steps }) => steps! - 1,
      height: number("lr"),
      time: { key: "warmup", of: (step) => step + 1 },
      rate: rises("lr"),
    },
  ],
  noam: [
    {
      name: "Warm-up ends",
      at: ({ warmup: steps }) => steps! - 1,
      time: { key: "warmup", of: (step) => step + 1 },
      rate: { key: "scale", of: (rate, { warmup: steps, d }) => rate * Math.sqrt(steps! * d!) },
    },
  ],
  polynomial: [peak, bend("power", halfway), endsAt("end")],
  sgdr: [
    peak,
    {
      name: "First restart",
      at: number("T0"),
      height: number("end"),
      time: rises("T0"),
      rate: rises("end"),
    },
    {
      name: "Second restart",
      at: ({ T0, Tmult }) => T0! * (1 + Tmult!),
      height: number("lr"),
      time: { key: "Tmult", of: (step, { T0 }) => step / T0! - 1 },
    },
  ],
  triangular: cycle,
  triangular2: cycle,
  exp_range: [...cycle, bend("gamma", ({ up, down }) => 2 * up! + down!)],
  onecycle: [
    {
      name: "Start",
      at: () => 0,
      rate: { key: "div", of: (rate, { max_lr }) => max_lr! / rate },
    },
    {
      name: "Peak",
      at: ({ pct, total }) => pct! * total! - 1,
      height: number("max_lr"),
      time: { key: "pct", of: (step, { total }) => (step + 1) / total! },
      rate: rises("max_lr"),
    },
    {
      name: "Ends",
      at: number("total"),
      height: ({ max_lr, div, final_div }) => max_lr! / div! / final_div!,
      time: rises("total"),
      rate: { key: "final_div", of: (rate, { max_lr, div }) => max_lr! / div! / rate },
    },
  ],
  warmup_cosine_optax: [
    { name: "Start", at: () => 0, height: number("start"), rate: rises("start") },
    warmup,
    afterWarmup,
  ],
  warmup_cosine_plus1: [warmup, afterWarmup],
  wsd: [
    warmup,
    {
      name: "Decay starts",
      at: ({ T, decay_steps }) => T! - decay_steps!,
      height: number("lr"),
      time: { key: "decay_steps", of: (step, { T }) => T! - step },
      rate: rises("lr"),
    },
    afterWarmup,
  ],
}
