/** What one run lives in: see shaders/spaces. */
export type Space = "plane" | "model" | "swarm"

/** The questions that a method may ask about the objective. */
export const ORACLES = ["value", "gradient", "hvp", "hessian", "sample"] as const
export type OracleKind = (typeof ORACLES)[number]

/** A hyper-parameter as a scenario holds it; the GPU sees numbers only. */
export type HyperValue = number | boolean | string

interface HyperBase {
  /** TeX. */
  readonly symbol: string
  /** One or two plain words beside the symbol. */
  readonly label?: string
}

/** A number on a slider. */
export interface NumberHyper extends HyperBase {
  readonly default: number
  /** Default in the space `plane`, where surfaces are about 5 wide and runs a few hundred steps long. */
  readonly plane?: number
  /** Ends of the slider; typed values may lie outside. */
  readonly range: readonly [number, number]
  /** "complement" is logarithmic in 1 - value, for decay rates close to one. */
  readonly scale?: "linear" | "log" | "complement"
}

/** A switch between two variants of one rule. */
export interface SwitchHyper extends HyperBase {
  readonly default: boolean
}

/** One of several named variants; the GPU sees its index. */
export interface ChoiceHyper extends HyperBase {
  readonly default: string
  readonly choices: readonly string[]
}

export type Hyper = NumberHyper | SwitchHyper | ChoiceHyper

/** What the playground knows of an optimization method; its mathematics is shaders/methods/<id>.wgsl. */
export interface Method {
  readonly name: string
  readonly source: { readonly text: string; readonly arxiv?: string }
  /** The method in one sentence. */
  readonly idea: string
  readonly family: "first order" | "adaptive" | "sign" | "second order"
  readonly spaces: readonly Space[]
  /** Oracle calls of one step. */
  readonly oracles: Readonly<Partial<Record<OracleKind, number>>>
  /** In the order of the WGSL struct `Hyper`. `lr` is the peak of the schedule. */
  readonly hyper: Readonly<Record<string, Hyper>>
  /** The update rule, TeX. */
  readonly rule: string
}

/** Checks a catalogue entry and keeps its literal hyper-parameter names. */
export const defineMethod = <
  const M extends Method & { readonly hyper: { readonly lr: NumberHyper } },
>(
  method: M,
): M => method

/** The value that a hyper-parameter takes in `space` when nothing is said. */
export function defaultOf(hyper: Hyper, space: Space): HyperValue {
  if (typeof hyper.default === "number" && space === "plane")
    return (hyper as NumberHyper).plane ?? hyper.default
  return hyper.default
}

/** A hyper-parameter as the f32 of WGSL: switches are 0 or 1, choices their index. */
export function encode(hyper: Hyper, value: HyperValue): number {
  if (typeof value === "string") return (hyper as ChoiceHyper).choices.indexOf(value)
  return Number(value)
}
