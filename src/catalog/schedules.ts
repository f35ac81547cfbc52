import type { ScheduleKind } from "../core/schedule.ts"

const T = { label: "horizon", default: { ofBudget: 1 } } as const
const end = { label: "final rate", default: 0, range: [0, 1] } as const
const warmup = { label: "warm-up steps", default: { ofBudget: 0.05 } } as const

/** The warm-up and plateau of a warmup-stable-decay schedule, then its decay over u in (0, 1]. */
const stableThen = (decay: string) =>
  `t < W ? lr*(t+1)/W : t < T-decay_steps ? lr : ${decay.replace(/\bu\b/g, "((t-T+decay_steps+1)/decay_steps)")}`

/** Every schedule that the playground offers, by id. */
export const schedules: Readonly<Record<string, ScheduleKind>> = {
  constant: { name: "Constant", keys: {}, rate: "lr", source: "" },
  linear_decay: {
    name: "Linear decay",
    keys: { T },
    rate: "lr*(1-t/T)",
    source: "Full rate at the first step, lr/T at the last.",
  },
  cosine: {
    name: "Cosine",
    keys: { T, end },
    rate: "end+(lr-end)*(1+cos(pi*min(t,T)/T))/2",
    source: "Loshchilov & Hutter, ICLR 2017, arXiv:1608.03983. As optax: stays at the end after T.",
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
  warmup_cosine_plus1: {
    name: "Warm-up, cosine",
    keys: { W: warmup, T, end },
    rate: "t < W ? lr*(t+1)/W : end+(lr-end)*(1+cos(pi*min(t-W,T-W)/(T-W)))/2",
    source: "The first step is lr/W, the peak is reached at t = W - 1.",
  },
  wsd: {
    name: "Warm-up, stable, decay",
    keys: { W: warmup, T, decay_steps: { label: "decay steps", default: { ofBudget: 0.2 } }, end },
    rate: {
      linear: stableThen("end+(lr-end)*(1-u)"),
      cosine: stableThen("end+(lr-end)*(1+cos(pi*u))/2"),
      sqrt: stableThen("end+(lr-end)*(1-sqrt(u))"),
      exp: stableThen("lr*2^(-10*u)"),
      invlin: stableThen("1/(u/max(end,0.01*lr)+(1-u)/lr)"),
    },
    source: "Hu et al., MiniCPM, 2024, arXiv:2404.06395. The last step has exactly the final rate.",
  },
}

/** Other names of a schedule, as the tables of references spell them. */
export const scheduleAliases: Readonly<
  Record<string, { readonly kind: string; readonly shape?: string }>
> = {
  warmup_plus1: { kind: "warmup_cosine_plus1" },
  ...Object.fromEntries(
    Object.keys(schedules.wsd!.rate).map((shape) => [`wsd_${shape}`, { kind: "wsd", shape }]),
  ),
}
