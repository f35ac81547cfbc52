import { readFileSync } from "node:fs"
import type { HyperValue } from "../src/core/method.ts"

/** A trajectory that published code computed in float64, or that was derived from its equations. */
export interface GoldenTrajectory {
  readonly method: string
  readonly hyper: Readonly<Record<string, HyperValue>>
  readonly surface: string
  readonly formula: string
  readonly x0: readonly [number, number]
  readonly steps: readonly number[]
  readonly points: readonly (readonly [number, number])[]
  readonly f: readonly number[]
  /** Relative deviation at each step when x and g are rounded to float32. */
  readonly f32_rounding_rel_dev?: readonly number[]
}

/** Reads test/golden/<name>.json. */
export const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8")) as T

/** How the tables spell hyper-parameters, and how scenarios do. */
const KEYS: Readonly<Record<string, string>> = {
  b1: "beta1",
  b2: "beta2",
  b3: "beta3",
  mu: "momentum",
  wd: "weightDecay",
  damp: "damping",
}

/** Ids of the tables that are options of another method. */
const VARIANTS: Readonly<
  Record<string, { readonly method: string; readonly hyper?: GoldenTrajectory["hyper"] }>
> = {
  "adabelief-rectified": { method: "adabelief" },
  "adan-wd": { method: "adan" },
  "lion-k-dead": { method: "lion-k", hyper: { kappa: "dead-zone" } },
  "lion-k-huber": { method: "lion-k", hyper: { kappa: "huber" } },
  "lion-k-l1": { method: "lion-k", hyper: { kappa: "l1" } },
  "lion-k-l2": { method: "lion-k", hyper: { kappa: "l2" } },
  "lion-k-softl1": { method: "lion-k", hyper: { kappa: "soft-l1" } },
  "lion-wd": { method: "lion" },
  "lr-gd": { method: "gd" },
  "normalized-lr-gd": { method: "normalized-lr" },
  "sophia-h-toy": { method: "sophia-h" },
}

/** The method and hyper-parameters of a golden trajectory, as a scenario spells them. */
export function runOf({ method, hyper }: GoldenTrajectory) {
  const variant = VARIANTS[method]
  const named = Object.entries(hyper).map(([key, value]) => [KEYS[key] ?? key, value])
  return {
    method: variant?.method ?? method,
    hyper: { ...Object.fromEntries(named), ...variant?.hyper },
  }
}
