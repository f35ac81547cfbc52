import type { ScheduleKey, ScheduleKind } from "../core/schedule.ts"

const T = { label: "horizon", default: { ofBudget: 1 } } as const
const end = { label: "final rate", default: 0, range: [0, 1] } as const
const W = { label: "warm-up steps", default: { ofBudget: 0.05 } } as const
const peak = { label: "highest rate", default: { ofRate: 1 }, range: [0, 1] } as const

/** Half a cosine from `from` at u = 0 to `to` at u = 1. */
const cosine = (from: string, to: string, u: string) => `${to}+(${from}-${to})*(1+cos(pi*${u}))/2`

/** The warm-up and plateau of a warmup-stable-decay schedule, then its decay over u in (0, 1]. */
const stableThen = (decay: string) =>
  `t < W ? lr*(t+1)/W : t < T-decay_steps ? lr : ${decay.replace(/\bu\b/g, "min((t-T+decay_steps+1)/decay_steps,1)")}`

const cycle: Readonly<Record<string, ScheduleKey>> = {
  base: { label: "lowest rate", default: { ofRate: 0.01 }, range: [0, 1] },
  max: peak,
  up: { label: "steps up", default: { ofBudget: 0.1 } },
  down: { label: "steps down", default: { ofBudget: 0.2 } },
}

/** Triangles from `base` to `max`, whose height is multiplied by `scale`. By whole steps, so that no corner is rounded away. */
const triangles = (scale: string) => {
  const phase = "(t-floor(t/(up+down))*(up+down))"
  return `base+(max-base)*(${phase} <= up ? ${phase}/up : 1-(${phase}-up)/down)*${scale}`
}

const oneCycle: Readonly<Record<string, ScheduleKey>> = {
  max_lr: peak,
  total: T,
  pct: { label: "share of warm-up", default: 0.3, range: [0.05, 0.95] },
  div: { label: "first rate: highest over", default: 25, range: [1, 100] },
  final_div: { label: "last rate: first over", default: 1e4, range: [1, 1e5] },
}

/** Phases of one cycle that end where torch says: at pct total - 1 and so on, in steps that need not be whole. */
const phases = (anneal: typeof cosine, isThree: boolean) => {
  const [first, last] = ["(max_lr/div)", "(max_lr/div/final_div)"]
  const [e1, e2, e3] = ["(pct*total-1)", "(2*pct*total-2)", "(total-1)"]
  const rise = anneal(first, "max_lr", `(t/${e1})`)
  const fall = (from: string, to: string, after: string, before: string) =>
    anneal(from, to, `((min(t,${e3})-${after})/(${before}-${after}))`)
  if (!isThree) return `t <= ${e1} ? ${rise} : ${fall("max_lr", last, e1, e3)}`
  return `t <= ${e1} ? ${rise} : t <= ${e2} ? ${fall("max_lr", first, e1, e2)} : ${fall(first, last, e2, e3)}`
}
const line: typeof cosine = (from, to, u) => `${from}+(${to}-${from})*${u}`

/** The number of the cycle at t with cycles that grow by Tmult, and where a cycle begins; exact for whole numbers. */
const growth = "(Tmult < 1.5 ? 2 : Tmult)"
const beginning = (n: string) => `floor(T0*(${growth}^${n}-1)/(${growth}-1)+0.5)`
const guess = `floor(log(1+t*(${growth}-1)/T0)/log(${growth})+0.001)`
const number = `(${guess}-(${beginning(guess)} > t))`
const warmRestarts = `Tmult < 1.5 ? ${cosine("lr", "end", "((t-floor(t/T0)*T0)/T0)")} : ${cosine("lr", "end", `((t-${beginning(number)})/(T0*${growth}^${number}))`)}`

/** p^(c+1) with c = (1 + cos(pi e/T))/2 at the step e counted from 1; c itself for p = 1. */
const raised = (e: string) => {
  const c = `((1+cos(pi*${e}/T))/2)`
  return `(p <= 1 ? ${c} : p^(${c}+1))`
}

/** Every schedule that the playground offers, by id. Steps t count from 0; `lr` is the rate of the run. */
export const schedules: Readonly<Record<string, ScheduleKind>> = {
  constant: { name: "Constant", keys: {}, rate: "lr", source: "" },
  linear_decay: {
    name: "Linear decay",
    keys: { T },
    rate: "lr*(1-min(t,T)/T)",
    source: "Full rate at the first step, lr/T at the last.",
  },
  linear_decay_Tplus1: {
    name: "Linear decay, as in theory",
    keys: { T },
    rate: "lr*(1-(min(t,T)+1)/(T+1))",
    source: "Below lr at the first step already, and never 0.",
  },
  cosine: {
    name: "Cosine",
    keys: { T, end },
    rate: cosine("lr", "end", "(min(t,T)/T)"),
    source:
      "Loshchilov & Hutter, ICLR 2017, arXiv:1608.03983. As optax: stays at the end after T, where torch rises again.",
  },
  cosine_power: {
    name: "Cosine power",
    keys: {
      max: peak,
      min: { label: "final rate", default: { ofRate: 0.0075 }, range: [0, 1] },
      T,
      p: { label: "power", default: 10, range: [1, 100] },
    },
    rate: `(${raised("min(t+1,T)")}-${raised("T")})/(${raised("1")}-${raised("T")})*(max-min)+min`,
    source:
      "Hundt, Jain & Hager, sharpDARTS, 2019, arXiv:1903.09900. Exactly the highest rate at t = 0 and the final one at t = T - 1.",
  },
  exponential: {
    name: "Exponential",
    keys: { gamma: { label: "factor per step", default: 0.97, range: [0.9, 1] } },
    rate: "lr*gamma^t",
    source: "As torch ExponentialLR.",
  },
  step: {
    name: "Step",
    keys: {
      step_size: { label: "every", default: 30 },
      gamma: { label: "factor", default: 0.1, range: [0.01, 1] },
    },
    rate: "lr*gamma^floor(t/step_size)",
    source: "As torch StepLR: the first drop is at t = step_size.",
  },
  multistep: {
    name: "Milestones",
    keys: { gamma: { label: "factor", default: 0.5, range: [0.01, 1] } },
    milestones: [0.3, 0.5],
    rate: "lr*gamma^(passed)",
    source: "As torch MultiStepLR: drops at t = milestone.",
  },
  inverse_time: {
    name: "Inverse time",
    keys: { k: { label: "decay per step", default: 0.1, range: [0.001, 1] } },
    rate: "lr/(1+k*t)",
    source: "Robbins & Monro, Ann. Math. Statist. 1951. lr at the first step.",
  },
  inv_sqrt: {
    name: "Inverse square root",
    keys: { shift: { label: "shift", default: 1 } },
    rate: "lr/sqrt(t+shift)",
    source: "The rate of theory for convex losses; lr at the first step with shift 1.",
  },
  inv_sqrt_warmup: {
    name: "Warm-up, inverse square root",
    keys: { warmup: W },
    rate: "lr*min((t+1)/warmup,sqrt(warmup/(t+1)))",
    source: "As fairseq; the peak is reached at t = warmup - 1.",
  },
  noam: {
    name: "Noam",
    keys: {
      d: { label: "width of the model", default: 512 },
      warmup: W,
      scale: { label: "scale", default: 1, range: [0, 10] },
    },
    rate: "scale*min(1/sqrt(t+1),(t+1)/(warmup*sqrt(warmup)))/sqrt(d)",
    source:
      "Vaswani et al., NeurIPS 2017, arXiv:1706.03762, eq. 3. Sets the rate itself: the run's lr has no effect.",
  },
  polynomial: {
    name: "Polynomial",
    keys: { T, power: { label: "power", default: 2, range: [0.5, 4] }, end },
    rate: "(lr-end)*(1-min(t,T)/T)^power+end",
    source: "As torch PolynomialLR, with an end: reached at t = T, which is after the last step.",
  },
  sgdr: {
    name: "Warm restarts",
    keys: {
      T0: { label: "first cycle", default: { ofBudget: 0.1 } },
      Tmult: { label: "growth of cycles", default: 2, range: [1, 4], whole: true },
      end,
    },
    rate: warmRestarts,
    source: "Loshchilov & Hutter, ICLR 2017, arXiv:1608.03983. At t = T0 it has restarted.",
  },
  triangular: {
    name: "Triangles",
    keys: cycle,
    rate: triangles("1"),
    source: "Smith, WACV 2017, arXiv:1506.01186. As torch CyclicLR, momentum left alone.",
  },
  triangular2: {
    name: "Halving triangles",
    keys: cycle,
    rate: triangles("2^(-floor(t/(up+down)))"),
    source: "Smith, WACV 2017, arXiv:1506.01186. As torch CyclicLR, mode triangular2.",
  },
  exp_range: {
    name: "Shrinking triangles",
    keys: { ...cycle, gamma: { label: "factor per step", default: 0.98, range: [0.9, 1] } },
    rate: triangles("gamma^t"),
    source: "Smith, WACV 2017, arXiv:1506.01186. As torch CyclicLR, mode exp_range.",
  },
  onecycle: {
    name: "One cycle",
    keys: oneCycle,
    rate: {
      cos: phases(cosine, false),
      linear: phases(line, false),
      cos_3phase: phases(cosine, true),
      linear_3phase: phases(line, true),
    },
    source:
      "Smith & Topin, 2018, arXiv:1708.07120. As torch OneCycleLR, momentum left alone; t = 0 to total - 1.",
  },
  warmup_cosine_optax: {
    name: "Warm-up from 0, cosine",
    keys: { W, T, end, start: { label: "first rate", default: 0, range: [0, 1] } },
    rate: `t < W ? start+(lr-start)*t/W : ${cosine("lr", "end", "(min(t-W,T-W)/(T-W))")}`,
    source:
      "As optax warmup_cosine_decay_schedule: the first step has rate `start`, the peak is at t = W, and T counts the warm-up.",
  },
  warmup_cosine_plus1: {
    name: "Warm-up, cosine",
    keys: { W, T, end },
    rate: `t < W ? lr*(t+1)/W : ${cosine("lr", "end", "(min(t-W,T-W)/(T-W))")}`,
    source: "The first step is lr/W, the peak is reached at t = W - 1.",
  },
  wsd: {
    name: "Warm-up, stable, decay",
    keys: { W, T, decay_steps: { label: "decay steps", default: { ofBudget: 0.2 } }, end },
    rate: {
      linear: stableThen("end+(lr-end)*(1-u)"),
      cosine: stableThen(cosine("lr", "end", "u")),
      sqrt: stableThen("end+(lr-end)*(1-sqrt(u))"),
      exp: stableThen("lr*2^(-10*u)"),
      invlin: stableThen("1/(u/max(end,0.01*lr)+(1-u)/lr)"),
    },
    source: "Hu et al., MiniCPM, 2024, arXiv:2404.06395. The last step has exactly the final rate.",
  },
}

/** A kind under another id, with its shape. */
const shapesOf = (kind: string) =>
  Object.keys(schedules[kind]!.rate).map((shape) => [`${kind}_${shape}`, { kind, shape }] as const)

/** Other names of a schedule, as the tables of references spell them. */
export const scheduleAliases: Readonly<
  Record<string, { readonly kind: string; readonly shape?: string }>
> = {
  warmup_plus1: { kind: "warmup_cosine_plus1" },
  cosine_power_p10: { kind: "cosine_power" },
  cosine_power_p2: { kind: "cosine_power" },
  cosine_power_p1: { kind: "cosine_power" },
  ...Object.fromEntries(["onecycle", "wsd"].flatMap(shapesOf)),
}
